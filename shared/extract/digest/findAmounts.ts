import { multiples, readChineseNumber } from '../../numbering/index.ts';

/** An amount of money as it stands in a text. */
export interface FoundAmount {
  /** e.g. 285亿元 */
  readonly text: string;
  /** In units of its currency. */
  readonly value: number;
  readonly currency: 'CNY' | 'USD' | 'EUR' | 'HKD' | 'JPY';
  /** Offset in the text. */
  readonly index: number;
}

const currencies: Readonly<Record<string, FoundAmount['currency']>> = {
  元: 'CNY',
  元人民币: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  港元: 'HKD',
  港币: 'HKD',
  日元: 'JPY',
};

const amount =
  /(?<![\d.,])(\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(\.\d{1,8})?\s?[余多]?\s?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|)[余多]?\s?(元人民币|人民币|美元|欧元|港元|港币|日元|元)/g;

/** The same in Chinese numerals: 四十亿元, 三百余万美元; not 几十亿元, 三点五亿元 or 百亿元级, which state no number. */
const amountInWords =
  /(?<![零〇一二两三四五六七八九十百千万亿点几数第\d.])([一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,20})[余多]?([万亿]?)[余多]?(元人民币|人民币|美元|欧元|港元|港币|日元|元)/g;

/** Amounts that are looked for in one text. */
const most = 200;

/** The amounts of money in a text, in its order; 单价 such as 1.2元/度 are none. */
export function findAmounts(text: string): readonly FoundAmount[] {
  const found = [...inDigits(text), ...inWords(text)].sort((a, b) => a.index - b.index);
  return found.filter(({ index, text: all }) => !isPriceOrWord(text, index + all.length)).slice(0, most);
}

/** What follows makes it a price of a piece, or another word: 元素, 元件, 元旦. */
const isPriceOrWord = (text: string, end: number): boolean =>
  /^\s?[/／]|^[素件器旦宵老首]/.test(text.slice(end, end + 2));

function* inDigits(text: string): Generator<FoundAmount> {
  for (const { index, 0: all, 1: whole = '', 2: part = '', 3: scale = '', 4: currency = '' } of text.matchAll(amount)) {
    const value = Number(`${whole.replaceAll(',', '')}${part}`) * (multiples[scale] ?? 1);
    // Ten digits after the point are dropped, so that 62.3 × 10⁸ is whole.
    yield { text: all, value: Number(value.toPrecision(15)), currency: currencies[currency] ?? 'CNY', index };
  }
}

function* inWords(text: string): Generator<FoundAmount> {
  for (const { index, 0: all, 1: number = '', 2: scale = '', 3: currency = '' } of text.matchAll(amountInWords)) {
    // 一元 and 多元 are words, 一元二次 no money.
    const value = /[十百千万亿]/.test(number + scale) ? readChineseNumber(number) : null;
    if (value !== null && value > 0)
      yield { text: all, value: value * (multiples[scale] ?? 1), currency: currencies[currency] ?? 'CNY', index };
  }
}
