import { type Block, plainText, type RichText, type Run } from '../../model/index.ts';
import { replaceInRuns } from './replaceInRuns.ts';
import { disjoint, isCurrent, replaced, type TextEdit } from './textEdit.ts';

/** The edits of one paragraph, list item, table cell or caption; offsets count within it. */
type EditsOf = (length: number) => readonly TextEdit[];

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
  /** Parts are asked for in the order in which they stand in the plain text, each followed by one LF or tab. */
  const editsOf: EditsOf = (length) => {
    const from = at;
    at += length + 1;
    const within = chosen.filter(({ start, end }) => start >= from && end <= from + length);
    done.push(...within);
    return within.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  };
  return { blocks: blocks.map((block) => editBlock(block, editsOf)), done };
}

function editBlock(block: Block, editsOf: EditsOf): Block {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { ...block, runs: editRuns(block.runs, editsOf) };
    case 'list':
      return { ...block, items: block.items.map((item) => editRuns(item, editsOf)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => editRow(row, editsOf)) };
    case 'picture':
      // A picture without a caption has no line in the plain text.
      return block.caption === ''
        ? block
        : { ...block, caption: editsOf(block.caption.length).reduce(replaced, block.caption) };
  }
}

function editRow(row: Run[][], editsOf: EditsOf): Run[][] {
  // A row without cells has a line, too.
  if (row.length === 0) editsOf(0);
  return row.map((cell) => editRuns(cell, editsOf));
}

function editRuns(runs: Run[], editsOf: EditsOf): Run[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return editsOf(length).reduce<Run[]>(
    (changed, { start, end, replacement }) => replaceInRuns(changed, start, end, replacement),
    runs,
  );
}
