import { resolve } from 'node:path';
import { unwrap } from '#shared/errors.ts';
import { positionals } from '../arguments.ts';
import type { Command } from '../command.ts';

export const importIssue: Command = {
  usage: '<资料库> <issue.json>',
  summary: '导入一期：刊物、素材、来源、图片和条目，要么全部，要么不动',
  options: {},
  async run(line, context) {
    const [folder, path] = positionals(line, ['资料库', '文件']);
    const client = await context.openLibrary(folder);
    const imported = unwrap(await client.call('import.issue', { path: resolve(path) }, context));
    const { label, sections, entries, pictures } = imported;
    return { json: imported, text: `已导入${label}：${sections}个栏目，${entries}条，${pictures}幅图片。` };
  },
};
