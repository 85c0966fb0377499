import type { StyleSettings } from '../style/settings.ts';
import type { CheckFinding, FindingField, FindingPlace } from './finding.ts';
import { checkRuleOf } from './rules.ts';
import type { Words } from './words.ts';

/** A finding of the check's own rules as a check makes it. */
export interface Draft {
  readonly code: string;
  readonly field: FindingField;
  readonly message: Words;
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
  readonly suggestion?: string | null;
  readonly isCertain?: boolean;
  readonly about?: string;
  readonly related?: readonly FindingPlace[];
}

/** What a finding is about. */
export interface Subject {
  readonly entryId: string | null;
  readonly clipId: string | null;
  readonly folio: number | null;
}

export const noSubject: Subject = { entryId: null, clipId: null, folio: null };

/** Characters of what was found that a finding carries. */
const longestText = 2000;

/** The finding of a draft, at the level that the settings give its rule; nothing where it is switched off. */
export function findingOf(draft: Draft, subject: Subject, { levels }: StyleSettings): CheckFinding[] {
  const rule = checkRuleOf(draft.code);
  if (!rule) throw new Error(`no rule ${draft.code}`);
  const level = levels[rule.code] ?? rule.level;
  if (level === 'off') return [];
  const { code, field, message, start = 0, end = 0, text = '', suggestion = null, isCertain = false } = draft;
  return [
    {
      code,
      level,
      kind: rule.kind,
      entryId: subject.entryId,
      clipId: subject.clipId,
      field,
      start,
      end,
      text: text.slice(0, longestText),
      message: { zh: message.zh.slice(0, 1000), en: message.en.slice(0, 1000) },
      suggestion,
      isCertain: isCertain && suggestion !== null,
      folio: subject.folio,
      ...(draft.about === undefined ? {} : { about: draft.about.slice(0, 150) }),
      related: [...(draft.related ?? [])].slice(0, 100),
    },
  ];
}
