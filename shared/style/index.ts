import type { Finding } from './check.ts';
import { explain } from './explain.ts';
import type { StyleLanguage } from './rule.ts';
import { rules } from './rules.ts';

export { checkStyle, type Finding } from './check.ts';
export { type BodyName, bodyNamesIn, variantOf } from './facts/bodyNames.ts';
export { personLike, personNamesIn } from './facts/personNames.ts';
export { type StyleField, styleFields } from './field.ts';
export { fixStyle } from './fix.ts';
export { aroundFinding } from './ignored.ts';
export type { StyleContext, StyleOptions } from './passage/passage.ts';
export type { Rule } from './rule.ts';
export { rules } from './rules.ts';
export { defaultStyleSettings, StyleSettings } from './settings.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** A finding's message in a language. */
export function explainFinding({ rule, values }: Finding, language: StyleLanguage): string {
  const known = byId.get(rule);
  return known ? explain(known.message, values, language) : '';
}
