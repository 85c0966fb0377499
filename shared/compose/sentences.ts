import type { Block, Run } from '../model/index.ts';

/** A text's sentences, each with the marks that close it; put together they are the text. */
export const sentencesOf = (text: string): string[] => text.match(/[^。！？]*[。！？]+[”’」』）]*|[^。！？]+$/gu) ?? [];

/**
 * Takes sentences out of a clip's detail, as a way out of an overflow names them. One whose full stop stands before
 * the source in print is found without it. Paragraphs of which nothing is left go. Null where one is not there.
 */
export function cutSentences(blocks: readonly Block[], sentences: readonly string[]): Block[] | null {
  let rest: readonly Block[] | null = blocks;
  for (const sentence of [...sentences].reverse()) rest = rest && cutOne(rest, sentence);
  return rest && [...rest];
}

function cutOne(blocks: readonly Block[], sentence: string): Block[] | null {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    const cut = block && cutBlock(block, sentence);
    if (cut) return [...blocks.slice(0, index), ...cut, ...blocks.slice(index + 1)];
  }
  return null;
}

/** What is left of a block: nothing, the block cut; null where the sentence is not in it. */
function cutBlock(block: Block, sentence: string): Block[] | null {
  if (block.type === 'paragraph' || block.type === 'quote') {
    const runs = cutRuns(block.runs, sentence);
    return runs && (runs.length === 0 ? [] : [{ ...block, runs }]);
  }
  if (block.type !== 'list') return null;
  const at = block.items.findLastIndex((item) => cutRuns(item, sentence) !== null);
  const cut = cutRuns(block.items[at] ?? [], sentence);
  if (cut === null) return null;
  const items = block.items.flatMap((item, index) => (index !== at ? [item] : cut.length === 0 ? [] : [cut]));
  return items.length === 0 ? [] : [{ ...block, items }];
}

/** The runs without the last occurrence of the sentence and a full stop after it; null where it is not there. */
function cutRuns(runs: readonly Run[], sentence: string): Run[] | null {
  const text = runs.map((run) => run.text).join('');
  const start = text.replace(/[\t\n\r]/g, ' ').lastIndexOf(sentence);
  if (sentence === '' || start < 0) return null;
  const after = start + sentence.length;
  const end = !/[。！？”’」』）]$/.test(sentence) && text[after] === '。' ? after + 1 : after;
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const kept = run.text.slice(0, Math.max(0, start - from)) + run.text.slice(Math.max(0, end - from));
    return kept === '' ? [] : [{ ...run, text: kept }];
  });
}
