import type { DisplayItem, Page, PictureItem, RectItem, StructureRole, TextRun } from '#shared/typeset/displayList.ts';
import type { FontSubsets } from './fontSubsets.ts';
import { number } from './syntax.ts';
import { showText } from './textRun.ts';

/** What pages draw that stands elsewhere in the file, by name. */
export interface NamedDrawings {
  picture(assetId: string): string;
  outline(path: string): string;
}

/** A marked stretch of a page's content; its index on the page is its MCID (ISO 32000-1 §14.7.4). */
export interface Mark {
  readonly node: string;
  /** Left, bottom, right, top of a picture. */
  readonly box?: readonly [number, number, number, number];
}

export interface PageContent {
  readonly operators: string;
  readonly marks: readonly Mark[];
  /** Names of the pictures and outlines it draws. */
  readonly drawings: ReadonlySet<string>;
}

/** Draws a page as PDF operators. PDF's origin is at the bottom left, `height` pt below the display list's. */
export function drawPage(
  page: Page,
  height: number,
  roles: ReadonlyMap<string, StructureRole>,
  fonts: FontSubsets,
  names: NamedDrawings,
): PageContent {
  const operators: string[] = [];
  const marks: Mark[] = [];
  const drawings = new Set<string>();
  const state: GraphicsState = { color: '', font: '' };
  const groups = groupItems(page.items);
  groups.forEach((items, index) => {
    const [first] = items;
    if (first === undefined) return;
    const node = nodeOf(first);
    if (node === undefined) {
      operators.push(artifactStart(page, index === 0 || index === groups.length - 1));
    } else {
      const role = roles.get(node);
      if (role === undefined) throw new Error(`the layout's structure has no node ${node}`);
      operators.push(`/${role} <</MCID ${marks.length}>> BDC`);
      marks.push(first.kind === 'picture' ? { node, box: boxOf(first, height) } : { node });
    }
    drawItems(items, height, fonts, names, { operators, drawings, state });
    operators.push('EMC');
  });
  return { operators: operators.join('\n'), marks, drawings };
}

/** What a page's head and foot are drawn with belongs to the page, not to the text (§14.8.2.2.2). */
function artifactStart(page: Page, isOutermost: boolean): string {
  return isOutermost && page.kind !== 'cover' ? '/Artifact <</Type /Pagination>> BDC' : '/Artifact BMC';
}

interface GraphicsState {
  color: string;
  font: string;
}

interface Drawing {
  readonly operators: string[];
  readonly drawings: Set<string>;
  readonly state: GraphicsState;
}

/** Neighbours of the same node stand in one mark; each picture in a mark of its own, which has its box. */
function groupItems(items: readonly DisplayItem[]): DisplayItem[][] {
  const groups: DisplayItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isFigure = item.kind === 'picture' && nodeOf(item) !== undefined;
    if (group === undefined || last === undefined || isFigure || nodeOf(last) !== nodeOf(item)) groups.push([item]);
    else group.push(item);
  }
  return groups;
}

function nodeOf(item: DisplayItem): string | undefined {
  return item.kind === 'text' || item.kind === 'picture' ? item.node : undefined;
}

function drawItems(
  items: readonly DisplayItem[],
  height: number,
  fonts: FontSubsets,
  names: NamedDrawings,
  { operators, drawings, state }: Drawing,
): void {
  const setColor = (color: string): void => {
    if (color !== state.color) operators.push(`${colorOperands(color)} rg`);
    state.color = color;
  };
  let inText = false;
  for (const item of items) {
    if (inText && item.kind !== 'text') operators.push('ET');
    if (!inText && item.kind === 'text') operators.push('BT');
    inText = item.kind === 'text';
    if (item.kind === 'picture') {
      const name = names.picture(item.assetId);
      drawings.add(name);
      operators.push(drawPicture(item, height, name));
      continue;
    }
    setColor(item.color);
    if (item.kind === 'rect') {
      operators.push(`${rectangle(item, height)} f`);
    } else if (item.kind === 'path') {
      const name = names.outline(item.d);
      drawings.add(name);
      const { x, y, scale } = item;
      operators.push(`q ${number(scale)} 0 0 ${number(-scale)} ${number(x)} ${number(height - y)} cm /${name} Do Q`);
    } else {
      operators.push(...drawText(item, height, fonts, state));
    }
  }
  if (inText) operators.push('ET');
}

function drawText(run: TextRun, height: number, fonts: FontSubsets, state: GraphicsState): string[] {
  const subset = fonts[run.face];
  const font = `/${subset.name} ${number(run.size)} Tf`;
  const operators = font === state.font ? [] : [font];
  state.font = font;
  return [...operators, showText(run, height, subset)];
}

/** The whole picture is drawn so that its shown part fills the item, and clipped where that is not all of it. */
function drawPicture(item: PictureItem, height: number, name: string): string {
  const crop = item.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const width = item.width / crop.width;
  const tall = item.height / crop.height;
  const left = item.x - crop.x * width;
  const bottom = height - (item.y - crop.y * tall) - tall;
  const clip = item.crop === undefined ? '' : `${rectangle(item, height)} W n `;
  return `q ${clip}${number(width)} 0 0 ${number(tall)} ${number(left)} ${number(bottom)} cm /${name} Do Q`;
}

function rectangle(item: RectItem | PictureItem, height: number): string {
  const { x, y, width, height: tall } = item;
  return `${number(x)} ${number(height - y - tall)} ${number(width)} ${number(tall)} re`;
}

function boxOf({ x, y, width, height: tall }: PictureItem, height: number): [number, number, number, number] {
  return [x, height - y - tall, x + width, height - y];
}

/** `#RRGGBB` as three parts of one. */
function colorOperands(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => number(part / 255)).join(' ');
}
