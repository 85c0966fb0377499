import { unwrap } from '#shared/errors.ts';
import { positionals } from '../arguments.ts';
import type { Command } from '../command.ts';

export const issues: Command = {
  usage: '<资料库>',
  summary: '列出资料库里的各期',
  options: {},
  async run(line, context) {
    const [folder] = positionals(line, ['资料库']);
    const client = await context.openLibrary(folder);
    const publications = unwrap(await client.call('publication.list', {}));
    const names = new Map(publications.map(({ id, name }) => [id, name]));
    const list = unwrap(await client.call('issue.list', {})).map(({ number, publicationId, ...issue }) => ({
      ...issue,
      publication: names.get(publicationId),
      ...number,
    }));
    const rows = list.map(({ publication, label, entries }) => `${publication} ${label}\t${entries}条`);
    return { json: { issues: list }, text: rows.length > 0 ? rows.join('\n') : '还没有期刊。' };
  },
};
