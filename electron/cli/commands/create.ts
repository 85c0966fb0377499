import { unwrap } from '#shared/errors.ts';
import { positionals } from '../arguments.ts';
import type { Command } from '../command.ts';

export const create: Command = {
  usage: '<资料库> [--sample]',
  summary: '新建资料库：一份刊物和默认版式；加 --sample 带示例内容',
  options: { sample: 'boolean' },
  async run(line, context) {
    const [folder] = positionals(line, ['资料库']);
    const client = await context.createLibrary(folder, line.options['sample'] === true);
    const publications = unwrap(await client.call('publication.list', {}));
    const issues = unwrap(await client.call('issue.list', {}));
    const clips = unwrap(await client.call('clip.list', { limit: 1 })).total;
    const json = {
      library: folder,
      publications: publications.map(({ id, name, templateId }) => ({ id, name, template: templateId })),
      issues: issues.length,
      clips,
    };
    return { json, text: `已新建资料库 ${folder}：${publications.length}份刊物，${issues.length}期，${clips}条素材。` };
  },
};
