import type { Sum } from './sums.ts';

/** 三次产业结构为8.2:52.1:39.7, 第一产业占8%、第二产业占52%、第三产业占40%: up to the end of the sentence. */
const industries = /(?:三[大次]产业|第?[一二三]次?产业(?=占|比重|占比))[^。！？\n]{0,120}/;
const shares =
  /\d{1,3}(?:\.\d{1,2})?(?=%)|(?<![\d.])\d{1,2}(?:\.\d{1,2})?(?=[:：∶]\d)|(?<=\d[:：∶])\d{1,2}(?:\.\d{1,2})?(?![\d.:：∶])/g;

/** The shares that the three industries have, which make up the whole. */
export function sharesOf(statement: string): Sum[] {
  const found = industries.exec(statement);
  if (!found || !/占|结构|比例|比重/.test(found[0]) || /增|降|升|提高|贡献|拉动|同比/.test(found[0])) return [];
  const parts = [...found[0].matchAll(shares)].map(({ 0: text, index }) => ({
    start: found.index + index,
    end: found.index + index + text.length,
    value: Number(text),
    unit: '%',
    rounding: 10 ** -(text.split('.')[1]?.length ?? 0) / 2,
    isApproximate: false,
    label: '',
    tail: '',
  }));
  if (parts.length !== 3) return [];
  const name = { start: found.index, end: found.index + found[0].indexOf('产业') + 2 };
  const whole = { ...name, value: 100, unit: '%', rounding: 0, isApproximate: false, label: '', tail: '' };
  return [{ total: whole, parts, claim: 'all' }];
}
