/** A picture of a text in Rich Text Format (Microsoft, RTF specification 1.9.1, "Pictures"). */
export interface RtfPicture {
  /** A data address where it is a PNG or JPEG that may be kept; null for other kinds, which only take their turn. */
  readonly src: string | null;
  /** Width by height as it is shown; null where that is not said. */
  readonly ratio: number | null;
}

/** Groups whose pictures stand in for one that is given elsewhere, or are no part of the text. */
const aside = new Set(['nonshppict', 'shprslt', 'listpicture', 'background']);
const mostPictures = 200;
/** Hexadecimal digits of a picture: 30 MB, as for any picture of the desk. */
const longestHex = 60 * 1024 * 1024;

interface Group {
  readonly isAside: boolean;
  picture: Draft | null;
}

interface Draft {
  readonly hex: string[];
  readonly values: Map<string, number>;
}

/** The pictures of a text in the order in which they stand in it; linear, and never fails. */
export function rtfPictures(rtf: string): readonly RtfPicture[] {
  const pictures: RtfPicture[] = [];
  const groups: Group[] = [];
  const token = /[{}]|\\(?:([a-z]{1,32})(-?\d{1,10})?|[^a-z]) ?/gi;
  let textFrom = 0;
  for (let found = token.exec(rtf); found && pictures.length < mostPictures; found = token.exec(rtf)) {
    const [text, word = '', number] = found;
    const group = groups.at(-1);
    if (group?.picture && found.index > textFrom) group.picture.hex.push(rtf.slice(textFrom, found.index));
    if (text === '{') groups.push({ isAside: group?.isAside ?? false, picture: null });
    else if (text === '}') {
      const ended = groups.pop();
      if (ended?.picture && !ended.isAside) pictures.push(pictureOf(ended.picture));
    } else if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
    else if (aside.has(word) && group) groups[groups.length - 1] = { ...group, isAside: true };
    else if (word === 'pict' && group) group.picture = { hex: [], values: new Map() };
    else group?.picture?.values.set(word, Number(number ?? 1));
    textFrom = token.lastIndex;
  }
  return pictures;
}

function pictureOf({ hex, values }: Draft): RtfPicture {
  const side = (goal: string, scale: string): number => (values.get(goal) ?? 0) * (values.get(scale) ?? 100);
  const [width, height] = [side('picwgoal', 'picscalex'), side('pichgoal', 'picscaley')];
  const ratio = width > 0 && height > 0 ? width / height : null;
  const length = hex.reduce((sum, part) => sum + part.length, 0);
  const digits = length > longestHex * 1.1 ? '' : hex.join('').replace(/\s+/g, '');
  const isPng = values.has('pngblip') && /^89504e470d0a1a0a/i.test(digits);
  const isJpeg = values.has('jpegblip') && /^ffd8ff/i.test(digits);
  const isKept = (isPng || isJpeg) && digits.length <= longestHex && /^[\da-f]+$/i.test(digits);
  return { src: isKept ? `data:image/${isPng ? 'png' : 'jpeg'};base64,${base64Of(digits)}` : null, ratio };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Hexadecimal digits as base64 (RFC 4648). */
function base64Of(hex: string): string {
  const parts: string[] = [];
  for (let at = 0; at < hex.length; at += 6) {
    const digits = hex.slice(at, at + 6);
    const bits = Number.parseInt(digits.padEnd(6, '0'), 16);
    const four = [18, 12, 6, 0].map((shift) => letters[(bits >> shift) & 63]).join('');
    parts.push(digits.length === 6 ? four : four.slice(0, digits.length === 4 ? 3 : 2).padEnd(4, '='));
  }
  return parts.join('');
}
