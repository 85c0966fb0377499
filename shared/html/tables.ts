import { blockText, type HtmlBlock, type HtmlCell, type HtmlRun, type HtmlTable } from './blocks.ts';
import { sameMarks } from './marks.ts';

/** A cell as it was read. */
export interface ReadCell {
  readonly blocks: readonly HtmlBlock[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly isHeader: boolean;
  /** Whether there was a table in it, whatever became of that. */
  readonly hasTable: boolean;
  /** Not to be seen, and without text then. */
  readonly isHidden: boolean;
}

export interface ReadRow {
  readonly cells: ReadCell[];
  readonly isHidden: boolean;
}

/** A table as it was read, not yet known to be one of data. */
export interface ReadTable {
  readonly rows: readonly (readonly ReadCell[])[];
  /** What stands within the table but in no cell. */
  readonly around: readonly HtmlBlock[];
  readonly caption: string;
  /** Whether it says of itself that it only places things on a page. */
  readonly isLayout: boolean;
  /** Whether an office program made it. */
  readonly isOffice: boolean;
}

/** Columns and rows that a cell may take. */
export const mostSpanned = 200;
/** Characters of a cell in a table of data; a longer one is a part of a page. */
const longestCell = 600;

/** The blocks of a table: itself where it holds data, else what stands in its cells, one after the other. */
export function tableBlocks(table: ReadTable): readonly HtmlBlock[] {
  const cells = table.rows.flat();
  if (!isData(table)) return [...table.around, ...cells.flatMap((cell) => cell.blocks)];
  const pictures = cells.flatMap((cell) => cell.blocks.filter((block) => block.type === 'picture'));
  const rows = table.rows.filter((row) => row.length > 0).map((row) => row.map(dataCell));
  const data: HtmlTable = { type: 'table', rows, ...(table.caption === '' ? {} : { caption: table.caption }) };
  return [...table.around, data, ...pictures];
}

function isData({ rows, isLayout, isOffice }: ReadTable): boolean {
  if (isLayout) return false;
  const cells = rows.flat();
  if (cells.some((cell) => cell.hasTable || cell.blocks.some((block) => block.type === 'heading'))) return false;
  const filled = rows.map((row) => row.filter((cell) => cell.blocks.length > 0).length).filter((count) => count > 0);
  const [height, width] = [filled.length, Math.max(0, ...filled)];
  if (height * width < 2) return false;
  const pictures = cells.filter((cell) => cell.blocks.some((block) => block.type === 'picture')).length;
  if (pictures * 3 > cells.length) return false;
  if (isOffice) return true;
  if (height < 2 || width < 2) return cells.some((cell) => cell.isHeader);
  return cells.every((cell) => lengthOf(cell.blocks) <= longestCell);
}

const lengthOf = (blocks: readonly HtmlBlock[]): number =>
  blocks.reduce((sum, block) => sum + blockText(block).length, 0);

function dataCell({ blocks, colspan, rowspan, isHeader }: ReadCell): HtmlCell {
  return {
    runs: linesAsRuns(blocks),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    ...(isHeader ? { header: true } : {}),
  };
}

/** Blocks as one text, a line for each paragraph and item; pictures have none. */
export function linesAsRuns(blocks: readonly HtmlBlock[]): HtmlRun[] {
  const lines = blocks.flatMap((block): readonly (readonly HtmlRun[])[] => {
    if (block.type === 'picture') return [];
    if (block.type === 'list') return block.items;
    if (block.type === 'table') return block.rows.map((row) => cellsAsRuns(row));
    return [block.runs];
  });
  return joinRuns(lines, '\n');
}

/** Texts as one, with a mark between them. */
function joinRuns(texts: readonly (readonly HtmlRun[])[], mark: string): HtmlRun[] {
  const joined: HtmlRun[] = [];
  const add = (run: HtmlRun): void => {
    const last = joined.at(-1);
    if (last && sameMarks(last, run)) joined[joined.length - 1] = { ...last, t: last.t + run.t };
    else joined.push(run);
  };
  for (const [index, runs] of texts.entries()) {
    const { href: _, ...marks } = joined.at(-1) ?? { t: '' };
    if (index > 0) add({ ...marks, t: mark });
    for (const run of runs) add(run);
  }
  return joined;
}

const cellsAsRuns = (row: readonly HtmlCell[]): HtmlRun[] =>
  joinRuns(
    row.map((cell) => cell.runs),
    '\t',
  );
