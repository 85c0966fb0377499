import { descendants, type HtmlElement } from '../../html/tree.ts';
import { isSurelyBody } from './classWords.ts';
import { visibleLength } from './tidy.ts';

/** Characters of a cell that holds more than a fact. */
const longCell = 150;

/**
 * Whether a table holds facts in rows and columns, and is not there to place a page's parts side by side. A table
 * with another in it is looked at no further, so that each part of a page is looked at once.
 */
export function isDataTable(table: HtmlElement): boolean {
  if (table.attributes['role'] === 'presentation') return false;
  const cells: Cell[] = [];
  const rows: Row[] = [];
  for (const node of descendants(table)) {
    const cell = cells.at(-1);
    if (node.kind === 'text' && cell) {
      const length = visibleLength(node.text);
      cell.length += length;
      if (isInLink(node.parent, table)) cell.links += length;
      else cell.labels += label.test(node.text.replace(/\s+/g, '')) ? 1 : 0;
    }
    if (node.kind !== 'element') continue;
    if (node.name === 'table' || node.name === 'h1' || isSurelyBody(node)) return false;
    if (node.name === 'tr') rows.push({ cells: 0, isSpread: false });
    else if (node.name === 'td' || node.name === 'th') {
      cells.push({ length: 0, links: 0, pictures: 0, labels: 0 });
      countCell(rows.at(-1), node);
    } else if (node.name === 'img' && cell) cell.pictures += 1;
    else if (node.name === 'input' || node.name === 'form') return false;
  }
  return rows.length > 1 && cells.length > rows.length && !isStack(rows) && holdsFacts(cells);
}

interface Row {
  cells: number;
  /** Whether a cell of it takes several columns or rows. */
  isSpread: boolean;
}

function countCell(row: Row | undefined, { attributes }: HtmlElement): void {
  if (!row) return;
  row.cells += 1;
  if (Number(attributes['colspan'] ?? 1) > 1 || Number(attributes['rowspan'] ?? 1) > 1) row.isSpread = true;
}

/** Whether most rows are one cell: parts of a page one below the other. Cells over several rows leave short rows, too. */
const isStack = (rows: readonly Row[]): boolean =>
  rows.every(({ isSpread }) => !isSpread) && rows.filter(({ cells }) => cells === 1).length * 2 > rows.length;

interface Cell {
  length: number;
  links: number;
  pictures: number;
  labels: number;
}

/** Labels of a document's own record (索引号 …), which is no part of its text. */
const label =
  /^(?:索引号|信息索引|主题分类|体裁分类|发文机关|发布机构|发文单位|公开方式|公开时限|成文日期|生成日期|发文日期|发布日期|发文字号|文号|主题词|有效性|标题|信息名称|名称)[:：]?$/;

const sum = (cells: readonly Cell[], of: (cell: Cell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0);

function holdsFacts(cells: readonly Cell[]): boolean {
  const total = sum(cells, (cell) => cell.length);
  const filled = cells.filter((cell) => cell.length > 0).length;
  if (total === 0 || filled * 2 < cells.length) return false;
  if (sum(cells, (cell) => cell.labels) >= 3) return false;
  if (sum(cells, (cell) => cell.links) > total * 0.7) return false;
  if (sum(cells, (cell) => Math.min(1, cell.pictures)) * 3 > cells.length) return false;
  const inLong = sum(cells, (cell) => (cell.length > longCell ? cell.length : 0));
  return inLong <= total * 0.6;
}

/** Whether an element is a link or stands in one, looking up to another. */
export function isInLink(element: HtmlElement, within: HtmlElement | null): boolean {
  for (let at: HtmlElement | null = element; at && at !== within; at = at.parent) if (at.name === 'a') return true;
  return false;
}
