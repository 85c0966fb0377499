import { resolve } from 'node:path';
import type { ImportedFiles } from '#shared/contract/index.ts';
import { DeskError, unwrap } from '#shared/errors.ts';
import { refuseEmpty } from '../arguments.ts';
import type { Command } from '../command.ts';

export const importFiles: Command = {
  usage: '<资料库> <文件或文件夹…>',
  summary: '导入网页、文本、Markdown、Word、CSV、JSON、图片和文件夹；导入不了的逐个说明原因',
  options: {},
  async run(line, context) {
    const [folder, ...paths] = line.positionals;
    if (folder === undefined || paths.length === 0) {
      throw new DeskError('wrong_usage', '需要资料库和至少一个文件或文件夹。');
    }
    refuseEmpty(line.positionals);
    const client = await context.openLibrary(folder);
    const json = unwrap(
      await client.call('clipping.importFiles', { paths: paths.map((path) => resolve(path)) }, context),
    );
    return { json, text: textOf(json), failed: lacksFiles(json) };
  },
};

/** Whether a file was refused as a whole; a file of lines of which some were skipped went in. */
function lacksFiles({ imported, refused, updated, unchanged }: ImportedFiles): boolean {
  const taken = new Set(imported.map(({ file }) => file));
  return updated + unchanged === 0 && refused.some(({ file }) => !taken.has(file));
}

/** In words not more is named than can be read. */
const mostNamed = 200;

function textOf({ imported, clips, refused, refusals, repeated, updated, unchanged }: ImportedFiles): string {
  const counts = [
    `导入${clips}条`,
    ...(updated + unchanged > 0 ? [`更新${updated}条`, `未变${unchanged}条`] : []),
    `已有${repeated.length}条`,
    `没有导入${refusals}项`,
  ];
  return [
    `${counts.join('，')}。`,
    ...imported.slice(0, mostNamed).map(({ headline, file }) => `导入\t${headline}\t${file}`),
    ...repeated.slice(0, mostNamed).map(({ headline, file }) => `已有\t${headline}\t${file}`),
    ...refused.slice(0, mostNamed).map(({ file, message }) => `没有导入\t${file}\t${message}`),
  ].join('\n');
}
