import { type Block, plainText, type RichText, type Run } from '../../model/index.ts';
import { replaceInRuns } from './replaceInRuns.ts';
import { disjoint, isCurrent, replaced, type TextEdit } from './textEdit.ts';

/** Walks through the parts of a rich text in the order in which they stand in its plain text. */
interface Walk {
  /** The edits of the next paragraph, list item, table cell or caption; offsets count within it. */
  next(length: number): readonly TextEdit[];
  /** Passes over an empty line that nothing can be written to. */
  skip(): void;
}

/**
 * Carries out edits, whose offsets count in the rich text's plain text, and keeps marks, lists and tables. An edit that
 * is out of date, reaches over the end of a paragraph or cell, or overlaps another is left out.
 * @returns the text, and the edits that were carried out
 */
export function editRichText<E extends TextEdit>(blocks: RichText, edits: readonly E[]) {
  const text = plainText(blocks);
  const current = edits.filter((edit) => isCurrent(text, edit) && !/[\n\t]/.test(edit.text + edit.replacement));
  const chosen = disjoint(current);
  const done: E[] = [];
  let at = 0;
  // Each part is followed by one LF or tab.
  const walk: Walk = {
    next: (length) => {
      const from = at;
      at += length + 1;
      const within = chosen.filter(({ start, end }) => start >= from && end <= from + length);
      done.push(...within);
      return within.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    },
    skip: () => {
      at += 1;
    },
  };
  return { blocks: blocks.map((block) => editBlock(block, walk)), done };
}

function editBlock(block: Block, walk: Walk): Block {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { ...block, runs: editRuns(block.runs, walk) };
    case 'list':
      return { ...block, items: block.items.map((item) => editRuns(item, walk)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => editRow(row, walk)) };
    case 'picture':
      // A picture without a caption has no line in the plain text.
      return block.caption === ''
        ? block
        : { ...block, caption: walk.next(block.caption.length).reduce(replaced, block.caption) };
  }
}

function editRow(row: Run[][], walk: Walk): Run[][] {
  // A row without cells has a line, too.
  if (row.length === 0) walk.skip();
  return row.map((cell) => editRuns(cell, walk));
}

function editRuns(runs: Run[], walk: Walk): Run[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return walk
    .next(length)
    .reduce<Run[]>((changed, { start, end, replacement }) => replaceInRuns(changed, start, end, replacement), runs);
}
