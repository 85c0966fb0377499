import type { HtmlMarks, ReadBlocks } from './blocks.ts';
import { createPlace, openContainer, skipPart } from './containers.ts';
import { createDropList } from './dropped.ts';
import { blockElements, headings } from './elements.ts';
import { whatToDo } from './leftOut.ts';
import type { LineKind } from './lines.ts';
import { safeLink } from './links.ts';
import { marksWithin } from './marks.ts';
import { fieldPart, isFromOffice, listItem, mayBeItem } from './office.ts';
import { pictureAddress, pictureName, whyNoPicture } from './pictures.ts';
import { type Style, type Stylesheet, styleReader } from './style.ts';
import { asDrawn, type Lettering, letteringOf } from './symbols.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';
import { hidesByColour, hidesBySize, hidesByVisibility, isSign, isTracker } from './visibility.ts';

export interface ReadOptions {
  /** Address of the page, for addresses that begin with a path. */
  readonly base?: string | undefined;
  /** Subtrees that are left out without a word. */
  readonly skip?: ((element: HtmlElement) => boolean) | undefined;
  /** Style sheets of the document, which office programs and mails need. */
  readonly styles?: Stylesheet | undefined;
}

/** What holds for text within an element. */
interface Within {
  readonly marks: HtmlMarks;
  readonly isTiny: boolean;
  readonly isUnseen: boolean;
  readonly isBlended: boolean;
  readonly lettering: Lettering;
  /** Whether line ends of the source are line ends. */
  readonly isPre: boolean;
}

interface Frame {
  readonly children: readonly HtmlNode[];
  next: number;
  readonly within: Within;
  readonly leave: () => void;
}

const nothing = (): void => {};

/**
 * The blocks that a reader of an element would see, and what of it does not come along. Only texts, marks and addresses
 * that may be kept are taken from it. Never fails; time and memory grow with the size of the tree.
 */
export function readBlocks(root: HtmlElement, options: ReadOptions = {}): ReadBlocks {
  const { base, skip, styles } = options;
  const drops = createDropList();
  const place = createPlace(drops);
  const styleOf = styleReader(styles);
  const isOffice = isFromOffice(root);
  /** Fields that are open, each in its instruction or its result. */
  let fields: ('begin' | 'separator')[] = [];

  const endBlock = (): void => {
    place.lines.endLine();
    if (fields.includes('begin')) fields = fields.filter((part) => part !== 'begin');
  };
  /** Makes what comes lines of a kind, until the answer is called. */
  const withKind = (kind: LineKind): (() => void) => {
    const { lines } = place;
    const before = lines.kind;
    endBlock();
    lines.kind = kind;
    return () => {
      endBlock();
      lines.kind = before;
    };
  };
  const addText = (written: string, { marks, isPre, isTiny, isUnseen, isBlended, lettering }: Within): void => {
    const text = asDrawn(written, lettering);
    const isField = fields.includes('begin');
    if (isField || isTiny || isUnseen || isBlended) {
      if (!isField && text.trim() !== '') drops.add('hidden');
    } else if (!isPre) place.lines.text(text, marks);
    else
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) place.lines.endLine();
        place.lines.text(line, marks);
      }
  };
  const addPicture = (element: HtmlElement, style: Style, within: Within): void => {
    const src = pictureAddress(element, base);
    const alt = (element.attributes['alt'] ?? '').trim().slice(0, 300);
    if (isTracker(element, style)) drops.add('tracker');
    else if (src === null) drops.add(whyNoPicture(element), pictureName(element));
    else if (isSign(element, style) || emojiOf(alt) !== '') addText(emojiOf(alt), within);
    else place.lines.addBeside({ type: 'picture', src, alt, caption: '' });
  };
  const passField = (part: 'begin' | 'separator' | 'end'): void => {
    if (part === 'begin') fields.push('begin');
    else if (part === 'end') fields.pop();
    else if (fields.length > 0) fields[fields.length - 1] = 'separator';
    if (part === 'begin') drops.add('field');
  };
  /** Begins an element whose content is read; the answer ends it. */
  const enter = (element: HtmlElement, style: Style, within: Within): (() => void) => {
    const { name } = element;
    if (name === 'q' || name === 'rt') {
      addText(name === 'q' ? '“' : '（', within);
      return () => addText(name === 'q' ? '”' : '）', within);
    }
    if (!isBlock(element, style)) return nothing;
    const container = openContainer(place, element, style, isOffice);
    if (container) return container;
    if (name === 'blockquote') return withKind({ type: 'quote' });
    const item = mayBeItem(element, style) ? listItem(element, style) : { kind: null, prefix: '' };
    const kind: LineKind | null = headings.has(name)
      ? { type: 'heading', level: Number(name.slice(1)) }
      : (item.kind ?? (name === 'li' ? { type: 'item', ordered: false, number: null, isInner: false } : null));
    const leave = withKind(kind ?? place.lines.kind);
    if (item.prefix !== '') addText(item.prefix, within);
    return leave;
  };

  const frames: Frame[] = [{ children: root.children, next: 0, within: plain, leave: nothing }];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const node = frame.children[frame.next++];
    if (!node) {
      frame.leave();
      frames.pop();
    } else if (node.kind === 'text') addText(node.text, frame.within);
    else if (node.kind === 'element' && !skip?.(node)) {
      const style = styleOf(node);
      const { name } = node;
      const part = fieldPart(style);
      const fate = whatToDo(node, style, isOffice);
      if (part) passField(part);
      if (fate === 'picture') addPicture(node, style, frame.within);
      else if (name === 'br' && place.lines.kind.type === 'heading') place.lines.text('\n', {});
      else if (name === 'br' || name === 'hr') place.lines.endLine();
      else if (fate !== 'read') {
        if (fate !== 'silent') drops.add(fate);
        skipPart(place, node);
      } else {
        if (name === 'a' && isBadLink(node.attributes['href'], base)) drops.add('link');
        const within = textWithin(node, style, frame.within, base);
        frames.push({ children: node.children, next: 0, within, leave: enter(node, style, within) });
      }
    }
  }
  place.lines.endLine();
  return { blocks: place.lines.blocks, dropped: drops.list() };
}

const plain: Within = { marks: {}, isTiny: false, isUnseen: false, isBlended: false, lettering: 'text', isPre: false };
const keepsLines = new Set(['pre', 'xmp', 'listing', 'plaintext']);

function textWithin(element: HtmlElement, style: Style, around: Within, base: string | undefined): Within {
  const marks = marksWithin(element, style, around.marks, base);
  if (marks === around.marks && style.size === 0 && !keepsLines.has(element.name) && element.name !== 'font')
    return around;
  const space = style.get('white-space');
  return {
    marks: headings.has(element.name) ? withBold(marks, around.marks.b) : marks,
    isTiny: hidesBySize(style) ?? around.isTiny,
    isUnseen: hidesByVisibility(element, style) ?? around.isUnseen,
    isBlended: hidesByColour(style) ?? around.isBlended,
    lettering: letteringOf(element, style) ?? around.lettering,
    isPre: space === undefined ? around.isPre || keepsLines.has(element.name) : /^(pre|break-spaces)/.test(space),
  };
}

/** The character that a sign within a text stands for; nothing where it is only drawn. */
const emojiOf = (alt: string): string => (/^\p{RGI_Emoji}$/v.test(alt) ? alt : '');

/** A heading is bold by itself; that is no mark. */
const withBold = ({ b: _, ...marks }: HtmlMarks, b: true | undefined): HtmlMarks => (b ? { ...marks, b } : marks);

function isBlock({ name }: HtmlElement, style: Style): boolean {
  const display = style.get('display');
  if (!blockElements.has(name)) return /^(block|flex|grid|list-item|table|flow-root)$/.test(display ?? '');
  return display !== 'inline' || !inlined.has(name);
}

/** Blocks that a style may make part of a line. */
const inlined = new Set(['p', 'div', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Whether an address would be a link elsewhere, but is none that may be kept. */
const isBadLink = (href: string | undefined, base: string | undefined): boolean =>
  href !== undefined &&
  /^[\s\p{Cc}]{0,20}[a-z][\s\p{Cc}a-z0-9+.-]{0,40}:/iu.test(href.slice(0, 80)) &&
  safeLink(href, base) === null;
