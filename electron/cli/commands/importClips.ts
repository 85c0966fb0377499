import { resolve } from 'node:path';
import { unwrap } from '#shared/errors.ts';
import { positionals } from '../arguments.ts';
import type { Command } from '../command.ts';

export const importClips: Command = {
  usage: '<资料库> <文件.jsonl>',
  summary: '导入素材，一行一条；有问题的行按行号报告并跳过',
  options: {},
  async run(line, context) {
    const [folder, path] = positionals(line, ['资料库', '文件']);
    const client = await context.openLibrary(folder);
    const imported = unwrap(await client.call('import.clipLines', { path: resolve(path) }, context));
    const skipped = imported.skipped.map((bad) => `第${bad.line}行跳过：${bad.message}`);
    const counts = `新增${imported.imported}条，更新${imported.updated}条，未变${imported.unchanged}条，跳过${imported.skippedLines}行。`;
    return { json: imported, text: [counts, ...skipped].join('\n') };
  },
};
