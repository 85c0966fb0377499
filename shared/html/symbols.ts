import type { Style } from './style.ts';
import type { HtmlElement } from './tree.ts';

/** A font whose letters are drawn as something else; `text` is any other font. */
export type Lettering = 'wingdings' | 'symbol' | 'text';

/** The font that an element sets; null where it says nothing of it. */
export function letteringOf({ name, attributes }: HtmlElement, style: Style): Lettering | null {
  const font =
    style.get('mso-symbol-font-family') ??
    style.get('font-family') ??
    style.get('font') ??
    (name === 'font' ? attributes['face']?.toLowerCase() : undefined);
  if (font === undefined) return null;
  if (/\bwingdings\b/.test(font)) return 'wingdings';
  return /^["']?symbol\b/.test(font) ? 'symbol' : 'text';
}

/** Two rows of characters of the same length, one under the other, as a map. */
const under = (codes: string, drawn: string): readonly (readonly [string, string])[] => {
  const signs = [...drawn];
  return [...codes].map((code, at) => [code, signs[at] ?? '']);
};

/** Microsoft's Wingdings, as far as office texts use it: bullets, ticks, boxes, arrows, numbers in circles. */
const wingdings = new Map([
  ...under('lnuØ§vqrpwtomx', '●■◆➢▪❖❑❒□◆◆□○☒'),
  ...under('üûþý¨¡¤ªŸ«\u00AB', '✓✗☑☒□○◉✦•★★'),
  ...under('ßàáâèJL(*', '←→↑↓➔☺☹☎✉'),
  ...under('\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A', '①②③④⑤⑥⑦⑧⑨⑩'),
]);

/** Adobe's Symbol encoding: Greek letters and signs of mathematics; other characters are themselves. */
const symbol = new Map([
  ...under('abcdefghijklmnopqrstuvwxyz', 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...under('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...under('\u00A3\u00A5\u00AE\u00B3\u00B4\u00B7\u00B8\u00B9\u00BB\u00D6\u00E5', '≤∞→≥×•÷≠≈√∑'),
]);

/** What a text in such a font looks like. Letters of Wingdings that are none of ours are drawings: nothing is left of them. */
export function asDrawn(text: string, lettering: Lettering): string {
  if (lettering === 'text') return text;
  return text.replace(/[!-\u00FF\uF021-\uF0FF]/g, (character) => {
    const code = String.fromCharCode(character.charCodeAt(0) & 0xff);
    if (lettering === 'wingdings') return wingdings.get(code) ?? (code === '\u00A0' ? ' ' : '');
    return symbol.get(code) ?? code;
  });
}
