import { styleOf } from '../../html/style.ts';
import { classWords } from '../page/classWords.ts';
import type { Line, Page } from '../page/page.ts';

/** Characters of a caption. */
const longest = 120;
const captionWords = new Set(
  'caption figcaption imgdesc picdesc tushuo tuzhu imgtitle pictitle photodesc tips legend desc zhu note'.split(' '),
);
const pictureWords = new Set('pic img image photo pict tu tupian figure'.split(' '));
const tellingWords = new Set(
  'intro text txt title info name tip explain note words word zs sm shuoming summary'.split(' '),
);
const captionParts = /caption|imgdesc|picdesc|img-?txt|pictext|imgtext|tushuo|tuzhu/;
const openings = /^[（(【[▲△↑▼●\s]*(?:图为|图片?[：:]|图\s?\d*\s|上图|下图|题图|图片说明|资料图|[▲△↑]|效果图|示意图)/;
const endings =
  /(?:摄|供图|\s图|(?:资料|效果|示意|无人机)?(?:图片|照片)|视频截图|资料图|图源.{0,20}|摄影报道|图片来源.{0,20}|效果图|示意图|现场图?|（图）)[）)。]?$/;

/**
 * Finds captions: lines that stand under a picture, or over its credit, and are marked, placed or worded as one.
 * @param lines indexes of the lines of the article
 * @returns index of the picture's line by index of the caption's line
 */
export function findCaptions(page: Page, lines: readonly number[]): ReadonlyMap<number, number> {
  const captions = new Map<number, number>();
  let picture = -1;
  for (const at of lines) {
    const line = page.lines[at];
    if (line?.kind === 'picture') picture = at;
    else if (picture < 0 || !line) continue;
    else {
      const above = page.lines[picture];
      if (line.kind === 'text' && above && isCaption(page, line, above)) captions.set(at, picture);
      picture = -1;
    }
  }
  return captions;
}

function isCaption(page: Page, line: Line, picture: Line): boolean {
  if (line.length > longest || !/\p{L}/u.test(line.text)) return false;
  if (isMarkedCaption(page, line.block) || openings.test(line.text)) return true;
  const isSentence = /[。！？；]$/.test(line.text) && line.length > 40;
  if (isSentence || /^[一二三四五六七八九十\d]+[、.．]/.test(line.text)) return false;
  if (endings.test(line.text)) return true;
  const isSame = line.block === picture.block || page.parents[line.block] === picture.block;
  return isSame || (isPlaced(page, line) && !isBold(page, line));
}

/** Whether an element, or the one around it, says that it is a caption. */
export function isMarkedCaption(page: Page, block: number): boolean {
  for (let at = block, steps = 0; at > 0 && steps < 2; at = page.parents[at] ?? 0, steps += 1) {
    const element = page.elements[at];
    if (!element) return false;
    if (element.name === 'figcaption' || element.name === 'small') return true;
    if (steps === 0 && isNamedCaption(classWords(element))) return true;
  }
  return false;
}

const isNamedCaption = (words: readonly string[]): boolean =>
  words.some((word) => captionWords.has(word) || captionParts.test(word)) ||
  (words.some((word) => pictureWords.has(word)) && words.some((word) => tellingWords.has(word)));

/** Whether a line is centred, small or grey. */
function isPlaced(page: Page, line: Line): boolean {
  const element = page.elements[line.block];
  if (!element) return false;
  const parent = page.elements[page.parents[line.block] ?? 0];
  if (element.name === 'center' || parent?.name === 'center' || element.attributes['align'] === 'center') return true;
  const style = styleOf(element);
  if (style.get('text-align') === 'center') return true;
  const [node] = line.nodes;
  const inner = node?.kind === 'text' ? styleOf(node.parent) : style;
  const isGrey = /gr[ea]y|#(?:([6-9a])\1{2}|([6-9a])\2{5}|([6-9a].)\3{2})$|rgb\((1\d\d),\s*\4,\s*\4\)/.test(
    inner.get('color') ?? '',
  );
  return (
    isGrey ||
    /^(?:1[0-3](?:\.\d+)?px|[7-9](?:\.\d+)?pt|small|x-small)$/.test(inner.get('font-size') ?? '') ||
    node?.parent?.name === 'small'
  );
}

const isBold = (page: Page, line: Line): boolean =>
  line.nodes.every((node) => {
    for (let at = node.parent; at && at !== page.elements[line.block]; at = at.parent) {
      if (at.name === 'b' || at.name === 'strong') return true;
    }
    return node.kind === 'text' && node.text.trim() === '';
  });
