import { DeskError, unwrap } from '#shared/errors.ts';
import { wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';

export const search: Command = {
  usage: '<资料库> <词…> [--limit 20]',
  summary: '搜索素材；几个词之间是“并且”',
  options: { limit: 'string' },
  async run(line, context) {
    const [folder, ...words] = line.positionals;
    if (folder === undefined || words.length === 0) throw new DeskError('wrong_usage', '需要资料库和要找的词。');
    const limit = wholeNumber(line, 'limit', 1, 20);
    const client = await context.openLibrary(folder);
    const found = unwrap(await client.call('search.clips', { query: words.join(' '), limit }));
    const rows = found.hits.map(({ headline, id }) => `${headline}\t${id}`);
    return { json: found, text: [`共${found.total}条，${found.ms.toFixed(1)} ms`, ...rows].join('\n') };
  },
};
