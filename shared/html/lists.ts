import type { HtmlBlock, HtmlRun } from './blocks.ts';
import { linesAsRuns } from './tables.ts';

/**
 * The blocks of a list: lists within it are flattened into it, pictures and tables part it.
 * @param parts what stands in each of its items
 */
export function listBlocks(ordered: boolean, start: number, parts: readonly (readonly HtmlBlock[])[]): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let items: HtmlRun[][] = [];
  let first = start;
  let number = start;
  const endList = (): void => {
    if (items.length > 0)
      blocks.push({ type: 'list', ordered, ...(ordered && first !== 1 ? { start: first } : {}), items });
    items = [];
  };
  const addItem = (runs: readonly HtmlRun[]): void => {
    if (items.length === 0) first = number;
    items.push([...runs]);
  };
  for (const part of parts) {
    let words: HtmlBlock[] = [];
    const endItem = (): void => {
      if (words.length > 0) addItem(linesAsRuns(words));
      words = [];
    };
    for (const block of part) {
      if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote') words.push(block);
      else {
        endItem();
        if (block.type === 'list') for (const item of block.items) addItem(item);
        else {
          endList();
          blocks.push(block);
        }
      }
    }
    endItem();
    number += 1;
  }
  endList();
  return blocks;
}
