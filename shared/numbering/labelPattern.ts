/** Prints 2022年8月3期（总82期） and, for a combined issue, 2022年8月3—4期（总82—83期）. */
export const defaultLabelPattern = '{year}年{month}月{number}期（总{total}期）';

export const labelFields = ['year', 'month', 'number', 'total'] as const;
export type LabelField = (typeof labelFields)[number];

export type PatternPart =
  | { readonly kind: 'field'; readonly field: LabelField }
  | { readonly kind: 'text'; readonly text: string };

/** A pattern as alternating text and fields; a name in braces that is no field stays text. */
export function patternParts(pattern: string): PatternPart[] {
  return pattern
    .split(/(\{(?:year|month|number|total)\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const field = labelFields.find((name) => part === `{${name}}`);
      return field ? { kind: 'field', field } : { kind: 'text', text: part };
    });
}

/**
 * What is compared when a label is read: full-width forms as plain ones, every dash as a hyphen, no white space. So
 * a label typed by hand, 2022 年 8 月 3-4 期(总 82－83 期), reads like the printed one.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\p{Dash}~～∼]/gu, '-');
}

/** Why a pattern cannot number issues: a mark it does not know, issues it cannot tell apart, numbers that run together. */
export type LabelPatternFault =
  | { readonly code: 'unknown_field'; readonly field: string }
  | { readonly code: 'ambiguous' }
  | { readonly code: 'runs_together'; readonly field: LabelField };

/**
 * What keeps a pattern from numbering issues; null when nothing does. A pattern must tell issues apart, and its labels
 * must read back: two numbers must not run into each other.
 */
export function labelPatternFault(pattern: string): LabelPatternFault | null {
  const unknown = /\{[^{}]*\}/.exec(pattern.replace(/\{(?:year|month|number|total)\}/g, ''));
  if (unknown) return { code: 'unknown_field', field: unknown[0] };
  const parts = patternParts(pattern);
  const has = (field: LabelField) => parts.some((part) => part.kind === 'field' && part.field === field);
  if (!has('total') && !(has('year') && has('month') && has('number'))) return { code: 'ambiguous' };
  const clash = parts.find((part, i) => runsIntoNext(part, parts.slice(i + 1)));
  return clash?.kind === 'field' ? { code: 'runs_together', field: clash.field } : null;
}

/** The fault of a pattern as a sentence for the user; null when it has none. */
export function labelPatternProblem(pattern: string): string | null {
  const fault = labelPatternFault(pattern);
  switch (fault?.code) {
    case 'unknown_field':
      return `期号格式里的 ${fault.field} 不认识；可用 {year} {month} {number} {total}。`;
    case 'ambiguous':
      return '期号格式要有 {total}，或同时有 {year} {month} {number}，才能分清各期。';
    case 'runs_together':
      return `期号格式里 {${fault.field}} 后面要有文字，才不会与后一个数字连在一起。`;
    default:
      return null;
  }
}

/** The year always has four digits; a number or total may end in a dash and a second one. */
function runsIntoNext(part: PatternPart, rest: readonly PatternPart[]): boolean {
  if (part.kind === 'text' || part.field === 'year') return false;
  const next = rest.findIndex((other) => other.kind === 'field');
  if (next < 0) return false;
  const between = foldLabel(
    rest
      .slice(0, next)
      .map((other) => (other.kind === 'text' ? other.text : ''))
      .join(''),
  );
  return part.field === 'month' ? /^\d*$/.test(between) : /^[\d\-至]*$/.test(between);
}
