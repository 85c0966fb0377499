import { multiples } from '../../numbering/index.ts';

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

/** Amounts that are looked for in one text. */
const most = 200;

/** The amounts of money in a text, in its order; 单价 such as 1.2元/度 are none. */
export function findAmounts(text: string): readonly FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const match of text.matchAll(amount)) {
    const [all, whole = '', part = '', scale = '', currency = ''] = match;
    if (/^\s?[/／]|^[素件器旦宵老首]/.test(text.slice(match.index + all.length, match.index + all.length + 2)))
      continue;
    const value = Number(`${whole.replaceAll(',', '')}${part}`) * (multiples[scale] ?? 1);
    // Ten digits after the point are dropped, so that 62.3 × 10⁸ is whole.
    found.push({
      text: all,
      value: Number(value.toPrecision(15)),
      currency: currencies[currency] ?? 'CNY',
      index: match.index,
    });
    if (found.length >= most) break;
  }
  return found;
}
