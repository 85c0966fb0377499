const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The value of a number written in Chinese: 十三 → 13, 二百三十万 → 2300000, 二〇二六 → 2026; null for what is none. */
export function readChineseNumber(text: string): number | null {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((each) => digits[each]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = digits[character];
    const unit = small[character];
    const scale = large[character];
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (scale !== undefined) {
      const before = section + (digit ?? 0);
      if (before === 0 && total === 0) return null;
      total = scale === large['亿'] ? (total + before) * scale : total + before * scale;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

/** What stands between a number and what it counts: 285亿元 is 285 × 10⁸. */
export const multiples: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
