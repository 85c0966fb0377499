/** Chinese characters for a class of a regular expression; those beyond U+FFFF are seen by isHan alone. */
export const han = '\\u3400-\\u9fff\\u3007\\uf900-\\ufaff';

/** Marks that belong to Chinese text. */
export const chineseMarks = '，。、；：！？“”‘’（）《》〈〉【】〔〕「」『』…—';

const marks = new Set(chineseMarks);

/** Whether a Chinese character, or half of one beyond U+FFFF, stands at an offset. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd88f) ||
    (code >= 0xdc00 && code <= 0xdfff && isHan(text, at - 1))
  );
}

export function isChineseMark(text: string, at: number): boolean {
  return marks.has(text.charAt(at));
}

/** Whether what stands at an offset is a Chinese character or mark. */
export const isChinese = (text: string, at: number): boolean => isHan(text, at) || isChineseMark(text, at);

/** An ASCII letter or digit. */
export function isAscii(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A space of any width, but no end of line. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** Whether an offset is the edge of a line: before the first, behind the last, or an end of line. */
export function isLineEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charAt(at) === '\n' || text.charAt(at) === '\r';
}
