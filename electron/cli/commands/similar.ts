import type { SimilarPair } from '#shared/contract/index.ts';
import { DeskError, unwrap } from '#shared/errors.ts';
import type { Command } from '../command.ts';

export const similar: Command = {
  usage: '<资料库> [--clip <素材编号>]',
  summary: '找出相似或重复的素材；给出素材编号时只找与它相似的',
  options: { clip: 'string' },
  async run(line, context) {
    const [folder, ...others] = line.positionals;
    if (folder === undefined || others.length > 0) throw new DeskError('wrong_usage', '需要一个资料库。');
    const { clip: clipId } = line.options;
    const client = await context.openLibrary(folder);
    const { signal, onProgress } = context;
    if (typeof clipId !== 'string') {
      const all = unwrap(await client.call('similar.pairs', { limit: 10_000 }, { signal, onProgress }));
      return answer(all);
    }
    const clip = unwrap(await client.call('clip.get', { clipId }));
    const found = unwrap(await client.call('clip.similar', { clip, limit: 100 }, { signal, onProgress }));
    const pairs = found.map(({ clipId: b, headline, score, by, reason }) => {
      return { a: clipId, b, headlines: [clip.headline, headline] as const, score, by, reason };
    });
    return answer(pairs);
  },
};

type ShownPair = Omit<SimilarPair, 'usedIn'>;

/** The command line speaks Chinese. */
function answer(found: readonly ShownPair[]) {
  const pairs = found.map((pair) => ({ ...pair, reason: pair.reason.zh }));
  const rows = pairs.map(
    ({ a, b, headlines, score, reason }) => `${score.toFixed(2)}\t${headlines.join(' ⇄ ')}\t${a}\t${b}\t${reason}`,
  );
  return { json: { pairs }, text: [`共${pairs.length}对`, ...rows].join('\n') };
}
