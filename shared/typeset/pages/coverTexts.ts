import type { Document } from '../../compose/document.ts';
import { type Context, setLineOf, style, widthOf } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { fitText, heightOf, paintFitted, shareRoom, widestOf } from '../fitText.ts';
import { paintBullet, paintLine, paintMark } from '../paint.ts';
import type { StyleName } from '../template.ts';

const markGap = 6;
/** Least space between two texts on one line. */
const textGap = 18;
const disc = { width: 5.4, gap: 6 };

/** The brand's mark and name left, its site right. */
export function paintBrand(context: Context, document: Document): DisplayItem[] {
  const { area, cover } = context.template;
  const left = area.left + cover.markSize + markGap;
  const right = area.left + area.width;
  const texts = { left: ['coverBrand', document.brand], right: ['coverSite', document.site] } as const;
  const box = { left, right, top: cover.top, height: cover.markSize };
  return [
    paintMark(context, area.left, cover.top, cover.markSize),
    ...paintSideBySide(context, texts, box, 'cover/brand'),
  ];
}

/**
 * The label left and the slogan right, on one line; or, where they are too long for that, the slogan below the
 * label, each as large as its half of the room down to the picture allows.
 */
export function paintLabelAndSlogan(context: Context, { label, slogan }: Document): DisplayItem[] {
  const { area, cover } = context.template;
  const right = area.left + area.width;
  const labelLine = setLineOf(context, 'coverLabel', label);
  const painted = paintSlogan(context, slogan, right, cover.labelTop);
  const wanted = widthOf(context, 'coverLabel', labelLine) + (slogan === '' ? 0 : textGap + painted.width);
  if (wanted <= area.width) {
    const place = { x: area.left, top: cover.labelTop, node: 'cover/label' };
    return [...paintLine(context, 'coverLabel', labelLine, place), ...painted.items];
  }
  const height = (cover.picture.top - cover.labelTop - 2) / (slogan === '' ? 1 : 2);
  const above = fitText(context, 'coverLabel', label, { width: area.width, height });
  const below = fitText(context, 'coverSlogan', slogan, { width: area.width, height });
  const belowTop = cover.labelTop + Math.min(height, heightOf(above));
  return [
    ...paintFitted(above, { x: area.left, top: cover.labelTop, node: 'cover/label' }),
    ...paintFitted(below, { x: area.left, top: belowTop, node: 'cover/slogan' }),
  ];
}

/** The slogan on one line that ends at `right`; a ● in it is drawn as a small disc. */
function paintSlogan(
  context: Context,
  slogan: string,
  right: number,
  top: number,
): { readonly items: DisplayItem[]; readonly width: number } {
  const parts = slogan.split('●').map((part) => part.trim());
  const { line: height } = style(context, 'coverSlogan');
  const items: DisplayItem[] = [];
  let x = right;
  for (const [index, part] of [...parts.entries()].reverse()) {
    const node = 'cover/slogan';
    const line = setLineOf(context, 'coverSlogan', part);
    x -= widthOf(context, 'coverSlogan', line);
    items.unshift(...paintLine(context, 'coverSlogan', line, { x, top, node }));
    if (index === 0) break;
    x -= disc.gap + disc.width;
    items.unshift(paintBullet(context, '●', { x, middle: top + height / 2, width: disc.width, color: 'mark', node }));
    x -= disc.gap;
  }
  return { items, width: right - x };
}

/** Type of the base line is no smaller than this while it can be said shorter. */
const leastBaseSize = 6.5;

/** At the foot: how many entries each section has, all sections together where they are too many; the frequency. */
export function paintBase(context: Context, document: Document): DisplayItem[] {
  const { area, cover } = context.template;
  const box = {
    left: area.left,
    right: area.left + area.width,
    top: cover.baseTop,
    height: 2 * style(context, 'coverBase').line,
    fromTop: true,
  };
  const painted = (counts: string): DisplayItem[] =>
    paintSideBySide(
      context,
      { left: ['coverBase', counts], right: ['coverBase', document.frequency] },
      box,
      'cover/base',
    );
  const each = painted(document.sections.map((section) => `${section.name}${section.entries.length}条`).join('　'));
  if (each.every((item) => item.kind !== 'text' || item.size >= leastBaseSize)) return each;
  const count = document.sections.reduce((sum, section) => sum + section.entries.length, 0);
  return painted(`${document.sections.length}个栏目　${count}条`);
}

interface Band {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  /** Whether the texts stand at the band's top; else they stand in its middle. */
  readonly fromTop?: boolean;
}

/** Two texts at the ends of a band; where they are too long for one line they share its width and grow smaller. */
function paintSideBySide(
  context: Context,
  texts: { readonly left: readonly [StyleName, string]; readonly right: readonly [StyleName, string] },
  band: Band,
  node: string,
): DisplayItem[] {
  const sides = [texts.left, texts.right] as const;
  const wanted = sides.map(([name, text]) => widthOf(context, name, setLineOf(context, name, text)));
  const shares = shareRoom(wanted, band.right - band.left - textGap);
  return sides.flatMap(([name, text], index) => {
    if (text === '') return [];
    const fitted = fitText(context, name, text, { width: (shares[index] ?? 0) + 0.01, height: band.height });
    const top = band.top + (band.fromTop ? 0 : (band.height - heightOf(fitted)) / 2);
    const x = index === 0 ? band.left : band.right - widestOf(fitted);
    return paintFitted(fitted, { x, top, node });
  });
}
