import { explain } from './explain.ts';
import { aroundFinding } from './ignored.ts';
import { createPassage, type StyleOptions } from './passage/passage.ts';
import type { Hit, InBothLanguages, Rule, StyleLevel } from './rule.ts';
import { rules } from './rules.ts';
import type { StyleSettings } from './settings.ts';

/** A place that breaks a rule of the house style. */
export interface Finding {
  readonly rule: string;
  readonly level: StyleLevel;
  /** UTF-16 offsets, `end` exclusive; never empty. */
  readonly start: number;
  readonly end: number;
  /** What was found. */
  readonly text: string;
  /** What is wrong, in Chinese; `explainFinding` says it in English. */
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  /** What to write instead; null where only the editor can know. */
  readonly suggestion: string | null;
  /** Whether `fixStyle` carries the suggestion out. */
  readonly isCertain: boolean;
  readonly clause: InBothLanguages;
  /** The same for both marks of a pair, which are put right together; undefined for a finding that stands alone. */
  readonly pair?: string;
}

interface Found {
  readonly rule: Rule;
  /** Place of the rule among the rules. */
  readonly rank: number;
  readonly hit: Hit;
  readonly isCertain: boolean;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** Findings of one text are counted no further; nobody reads more of them. */
const mostFindings = 10_000;

/** Characters of a text that is looked at; what is longer is no item of news, and would take time and memory for nothing. */
const longestText = 200_000;

/** The findings of a text, in order, none over another; the first 10,000 of them. Never throws; in a text of more than 200,000 characters nothing is found. */
export function checkStyle(text: string, options: StyleOptions): Finding[] {
  return find(text, options)
    .slice(0, mostFindings)
    .map(({ rule, hit, isCertain }) => {
      const found = text.slice(hit.start, hit.end);
      const values = { before: found, after: hit.after ?? '', ...hit.values };
      return {
        rule: rule.id,
        level: levelOf(rule, hit, options.settings),
        start: hit.start,
        end: hit.end,
        text: found,
        message: explain(rule.message, values, 'zh'),
        values,
        suggestion: hit.after,
        isCertain,
        clause: rule.clause,
        ...(hit.pair === undefined ? {} : { pair: `${rule.id} ${hit.pair}` }),
      };
    });
}

/** What can be put right in a text without asking, in order. */
export function certainEdits(text: string, options: StyleOptions): Edit[] {
  return find(text, options).flatMap(({ hit: { start, end, after }, isCertain }) =>
    isCertain && after !== null ? [{ start, end, after }] : [],
  );
}

function find(text: string, options: StyleOptions): Found[] {
  if (text.length > longestText) return [];
  const { field, settings } = options;
  const passage = createPassage(text, options);
  const found: Found[] = [];
  rules.forEach((rule, rank) => {
    if (settings.levels[rule.id] === 'off' || (rule.fields && !rule.fields.includes(field))) return;
    for (const hit of rule.check(passage)) {
      if (passage.isProtected(hit.start, hit.end) || isIgnored(text, rule, hit, settings)) continue;
      found.push({ rule, rank, hit, isCertain: hit.after !== null && (hit.isCertain ?? true) });
    }
  });
  return withoutOverlaps(found.sort((a, b) => a.hit.start - b.hit.start || a.rank - b.rank));
}

/** Of findings over each other one stays: one that can be put right before one that cannot, then the rule that stands first. */
function withoutOverlaps(sorted: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || last.hit.end <= one.hit.start) kept.push(one);
    else if (last.isCertain === one.isCertain ? one.rank < last.rank : one.isCertain) kept[kept.length - 1] = one;
  }
  return kept;
}

function isIgnored(text: string, rule: Rule, hit: Hit, settings: StyleSettings): boolean {
  if (settings.ignored.length === 0) return false;
  const around = aroundFinding(text, hit.start, hit.end);
  return settings.ignored.some((place) => place.rule === rule.id && place.text === around);
}

function levelOf(rule: Rule, hit: Hit, settings: StyleSettings): StyleLevel {
  const level = settings.levels[rule.id];
  return level === 'error' || level === 'warning' ? level : (hit.level ?? rule.level);
}
