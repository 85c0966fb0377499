import nzhcn from 'nzh/cn';

/**
 * A whole number from 1 to 9999 as it is read: 一, 十, 十一, 二十, 一百零一.
 * @throws RangeError outside that range
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no section has number ${value}`);
  return nzhcn.encodeS(value);
}

/** A section's printed title. `index` counts from 0, as in a list of sections: (0, 招商引资) → 一、招商引资. */
export function sectionTitle(index: number, name: string): string {
  return `${chineseNumeral(index + 1)}、${name}`;
}
