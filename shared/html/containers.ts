import { type HtmlBlock, runsText } from './blocks.ts';
import type { DropList } from './dropped.ts';
import { createLines, type Lines } from './lines.ts';
import { listBlocks } from './lists.ts';
import { hasOfficeMarks } from './office.ts';
import { shownCells } from './shownCells.ts';
import type { Style } from './style.ts';
import { linesAsRuns, mostSpanned, type ReadCell, type ReadRow, tableBlocks } from './tables.ts';
import type { HtmlElement } from './tree.ts';
import { isHidden } from './visibility.ts';

interface ListDraft {
  /** What stands in its items, and between them. */
  readonly parts: (readonly HtmlBlock[])[];
}

interface TableDraft {
  readonly rows: ReadRow[];
  readonly isOffice: boolean;
  caption: string;
}

interface FigureDraft {
  readonly lines: Lines;
  readonly from: number;
  caption: HtmlBlock[];
}

/** Where the text that is read goes: the newest list, table and figure that are open, and the lines of the newest cell. */
export interface Place {
  readonly drops: DropList;
  lines: Lines;
  list: ListDraft | null;
  table: TableDraft | null;
  /** The newest cell that is open, and whether there is a table in it. */
  cell: { hasTable: boolean } | null;
  figure: FigureDraft | null;
}

/** @param drops gets what is hidden in tables */
export const createPlace = (drops: DropList): Place => ({
  drops,
  lines: createLines(),
  list: null,
  table: null,
  cell: null,
  figure: null,
});

type Leave = () => void;

/** Opens an element that gathers what is in it; the answer closes it. Null for other elements. */
export function openContainer(place: Place, element: HtmlElement, style: Style, isOffice: boolean): Leave | null {
  switch (element.name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return openList(place, element);
    case 'li':
      return place.list ? openPart(place, place.list.parts) : null;
    case 'table':
      return openTable(place, element, style, isOffice);
    case 'tr':
      place.lines.endLine();
      place.table?.rows.push({ cells: [], isHidden: false });
      return () => place.lines.endLine();
    case 'td':
    case 'th':
      return place.table ? openCell(place, place.table, element, style) : null;
    case 'caption':
      return place.table ? openCaption(place, place.table) : null;
    case 'figure':
      return openFigure(place);
    case 'figcaption':
      return place.figure ? openFigureCaption(place, place.figure) : null;
    default:
      return null;
  }
}

/** Gathers apart what comes until the answer is called, and goes back then. */
function gather(place: Place, take: (blocks: HtmlBlock[]) => void): Leave {
  const before = { ...place };
  before.lines.endLine();
  place.lines = createLines();
  return () => {
    place.lines.endLine();
    const { blocks } = place.lines;
    Object.assign(place, before);
    take(blocks);
  };
}

const addAll = (place: Place, blocks: readonly HtmlBlock[]): void => {
  for (const block of blocks) place.lines.add(block);
};

function openList(place: Place, element: HtmlElement): Leave {
  const draft: ListDraft = { parts: [] };
  const ordered = element.name === 'ol';
  const start = Number.parseInt(element.attributes['start'] ?? '1', 10);
  const leave = gather(place, (stray) => {
    const parts = stray.length > 0 ? [...draft.parts, stray] : draft.parts;
    addAll(place, listBlocks(ordered, start >= 0 && start < 10_000 ? start : 1, parts));
  });
  place.list = draft;
  return leave;
}

function openPart(place: Place, parts: (readonly HtmlBlock[])[]): Leave {
  place.lines.endLine();
  const stray = place.lines.blocks.splice(0);
  if (stray.length > 0) parts.push(stray);
  return gather(place, (blocks) => {
    if (blocks.length > 0) parts.push(blocks);
  });
}

function openTable(place: Place, element: HtmlElement, style: Style, isOffice: boolean): Leave {
  const { attributes, children, parent } = element;
  // Excel puts the text of a cell with a picture into a table that only places it.
  const isPlacing = /vglayout/i.test(parent?.attributes['style'] ?? '');
  if (place.cell && !isPlacing) place.cell.hasTable = true;
  const isLayout = isPlacing || /^(presentation|none)$/i.test(attributes['role'] ?? '');
  const isOfficeTable =
    isOffice || [...style.keys()].some((name) => name.startsWith('mso-')) || children.some(isOfficeColumn);
  const draft: TableDraft = { rows: [], isOffice: isOfficeTable, caption: '' };
  const leave = gather(place, (around) => {
    const { rows, hidden } = shownCells(draft.rows, hiddenColumns(element));
    for (let each = 0; each < hidden; each += 1) place.drops.add('hidden');
    addAll(place, tableBlocks({ rows, caption: draft.caption, around, isLayout, isOffice: isOfficeTable }));
  });
  place.table = draft;
  place.list = null;
  return leave;
}

/** Columns, from 0, that the table says are not to be seen. */
function hiddenColumns({ children }: HtmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let column = 0;
  const groups = children.flatMap((child) =>
    child.kind === 'element' && child.name === 'colgroup' ? child.children : child,
  );
  for (const each of groups) {
    if (each.kind !== 'element' || each.name !== 'col') continue;
    const end = Math.min(column + spanOf(each, 'span'), mostColumns);
    const isShown = each.attributes['width'] !== '0' && !isHidden(each);
    for (; column < end; column += 1) if (!isShown) hidden.add(column);
  }
  return hidden;
}

/** Columns whose looks are read. */
const mostColumns = 2000;

function spanOf({ attributes }: HtmlElement, name: 'colspan' | 'rowspan' | 'span'): number {
  const number = Number.parseInt(attributes[name] ?? '1', 10);
  return number > 1 ? Math.min(number, mostSpanned) : 1;
}

/** Keeps the place of a row or cell that is not read. */
export function skipPart({ table }: Place, element: HtmlElement): void {
  const { name } = element;
  if (name === 'tr' && table?.isOffice) table.rows.push({ cells: [], isHidden: true });
  if (name !== 'td' && name !== 'th') return;
  const spans = { colspan: spanOf(element, 'colspan'), rowspan: spanOf(element, 'rowspan') };
  table?.rows.at(-1)?.cells.push({ ...emptyCell, ...spans, isHidden: true });
}

const isOfficeColumn = (child: HtmlElement['children'][number]): boolean =>
  child.kind === 'element' && child.name === 'col' && hasOfficeMarks(child);

function openCell(place: Place, table: TableDraft, element: HtmlElement, style: Style): Leave {
  const [colspan, rowspan] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')];
  const inside = { hasTable: false };
  const leave = gather(place, (blocks) => {
    if (table.rows.length === 0) table.rows.push({ cells: [], isHidden: false });
    const row = table.rows.at(-1)?.cells ?? [];
    const isHeader = element.name === 'th';
    const cell = { ...inside, blocks, colspan, rowspan, isHeader, isHidden: false };
    // A text that runs over its empty neighbours; they are cells of their own.
    if (style.get('mso-ignore') !== 'colspan') row.push(cell);
    else row.push({ ...cell, colspan: 1 }, ...Array.from({ length: colspan - 1 }, () => emptyCell));
  });
  Object.assign(place, { table: null, list: null, figure: null, cell: inside });
  return leave;
}

const emptyCell: ReadCell = {
  blocks: [],
  colspan: 1,
  rowspan: 1,
  isHeader: false,
  hasTable: false,
  isHidden: false,
};

const openCaption = (place: Place, table: TableDraft): Leave =>
  gather(place, (blocks) => {
    table.caption = runsText(linesAsRuns(blocks));
  });

function openFigure(place: Place): Leave {
  place.lines.endLine();
  const before = place.figure;
  const draft: FigureDraft = { lines: place.lines, from: place.lines.blocks.length, caption: [] };
  place.figure = draft;
  return () => {
    place.lines.endLine();
    place.figure = before;
    const { blocks } = place.lines;
    const at = place.lines === draft.lines ? blocks.findLastIndex(({ type }) => type === 'picture') : -1;
    const picture = blocks[at];
    if (at < draft.from || picture?.type !== 'picture') addAll(place, draft.caption);
    else blocks[at] = { ...picture, caption: runsText(linesAsRuns(draft.caption)) };
  };
}

const openFigureCaption = (place: Place, figure: FigureDraft): Leave =>
  gather(place, (blocks) => {
    figure.caption.push(...blocks);
  });
