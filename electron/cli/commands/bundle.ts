import { resolve } from 'node:path';
import type { BundleCounts, DeskClient, Input } from '#shared/contract/index.ts';
import { DeskError, unwrap } from '#shared/errors.ts';
import { positionals, text, wholeNumber } from '../arguments.ts';
import type { Command, CommandContext, CommandLine, CommandOutput } from '../command.ts';
import { findIssue } from './findIssue.ts';

export const bundle: Command = {
  usage:
    'export <资料库> <文件> [--clips 编号,编号 | --issue 总期号 [--publication 刊物]] · bundle import <资料库> <文件> [--prefer mine|theirs]',
  summary: '导出、导入资料包：素材、一期或整个资料库在一个文件里；两边都有而内容不同的，默认保留这里的（mine）',
  options: { clips: 'string', issue: 'string', publication: 'string', prefer: 'string' },
  async run(line, context) {
    const [what, folder, path] = positionals(line, ['export 或 import', '资料库', '文件']);
    if (what === 'export') return exportTo(line, context, folder, resolve(path));
    if (what === 'import') return importFrom(line, context, folder, resolve(path));
    throw new DeskError('wrong_usage', `bundle 后面写 export 或 import，不能写“${what}”。`);
  },
};

async function exportTo(
  line: CommandLine,
  context: CommandContext,
  folder: string,
  path: string,
): Promise<CommandOutput> {
  refuseOption(line, 'prefer', 'import');
  const client = await context.openLibrary(folder);
  const what = await wanted(line, client);
  const exported = unwrap(await client.call('bundle.export', { path, what }, context));
  return { json: exported, text: `${exported.path}\t${exported.bytes} 字节\n${inWords(exported)}` };
}

async function wanted(line: CommandLine, client: DeskClient): Promise<Input<'bundle.export'>['what']> {
  const clips = text(line, 'clips');
  if (clips !== undefined && line.options['issue'] !== undefined) {
    throw new DeskError('wrong_usage', '选项 --clips 和 --issue 只能写一个。');
  }
  if (clips !== undefined) return { kind: 'clips', clipIds: clips.split(',').filter((id) => id !== '') };
  if (line.options['issue'] === undefined) return { kind: 'library' };
  const issue = await findIssue(client, wholeNumber(line, 'issue', 1), text(line, 'publication'));
  return { kind: 'issue', issueId: issue.id };
}

async function importFrom(
  line: CommandLine,
  context: CommandContext,
  folder: string,
  path: string,
): Promise<CommandOutput> {
  for (const option of ['clips', 'issue', 'publication']) refuseOption(line, option, 'export');
  const prefer = text(line, 'prefer') ?? 'mine';
  if (prefer !== 'mine' && prefer !== 'theirs') {
    throw new DeskError('wrong_usage', '选项 --prefer 要写成 mine（保留这里的）或 theirs（用资料包的）。');
  }
  const client = await context.openLibrary(folder);
  const imported = unwrap(await client.call('bundle.import', { path, prefer }, context));
  const { added, changed, same, kept, notes } = imported;
  const conflicts = kept.map(({ name, differs, onlyMine }) => {
    const why = onlyMine === null ? '' : `，${onlyMine.zh}`;
    return `保留了这里的“${name}”：${differs.map(({ zh }) => zh).join('、')}不同${why}。`;
  });
  const counts = [`新增：${inWords(added)}`, `更新：${inWords(changed)}`, `相同：${inWords(same)}`];
  return { json: imported, text: [...counts, ...conflicts, ...notes.map(({ zh }) => zh)].join('\n') };
}

function refuseOption(line: CommandLine, name: string, belongsTo: string): void {
  if (line.options[name] === undefined) return;
  throw new DeskError('wrong_usage', `选项 --${name} 只用于 bundle ${belongsTo}。`);
}

const inWords = ({ clips, sources, publications, issues, pictures }: BundleCounts): string =>
  `素材${clips}条，来源${sources}个，刊物${publications}个，期${issues}个，图片${pictures}张。`;
