import type { InBothLanguages, StyleLanguage } from './rule.ts';

/** Fills in the {{names}} of a message. */
export function explain(
  message: InBothLanguages,
  values: Readonly<Record<string, string>>,
  language: StyleLanguage,
): string {
  return message[language].replace(/\{\{(\w{1,20})\}\}/g, (_, name: string) => values[name] ?? '');
}
