import type { CheckedIssue, IssueLayout } from '#shared/contract/index.ts';
import type { Issue } from '#shared/model/index.ts';
import { useRead } from '../app/reads.ts';
import { type Translate, useWords } from '../app/words.ts';
import { exportWords } from './words.ts';

/** Something to know before an issue is exported. */
export interface ExportFinding {
  readonly key: string;
  readonly text: string;
  /** The issue cannot be exported like this. */
  readonly blocks: boolean;
  /** Where it is; null where it is no entry's. */
  readonly entryId: string | null;
  readonly screen: 'assemble' | 'check';
}

export interface IssueFacts {
  readonly entries: number;
  /** Of the body. */
  readonly pages: number;
  readonly contents: number;
  readonly pictures: number;
  readonly findings: readonly ExportFinding[];
  /** A finding prevents the export. */
  readonly isBlocked: boolean;
}

/** What an issue is made of and what its layout found; null until it is laid out. */
export function useIssueFacts(issueId: string): IssueFacts | null {
  const t = useWords(exportWords);
  const { data: layout } = useRead('layout.get', { issueId });
  const { data: issue } = useRead('issue.get', { issueId });
  const { data: checked } = useRead('check.issue', { issueId }, { keep: true });
  if (!layout || !issue) return null;
  const isOpen = issue.status !== 'frozen' && checked !== undefined;
  const findings = [
    ...emptyPlaces(issue, t),
    ...layoutFindings(layout, t),
    ...(isOpen ? openFindings(checked, t) : []),
  ];
  return {
    entries: layout.entries.length,
    pages: layout.counts.body,
    contents: layout.counts.contents,
    pictures: layout.entries.reduce((sum, { pictures }) => sum + pictures.length, 0),
    findings,
    isBlocked: findings.some(({ blocks }) => blocks),
  };
}

/** A frozen issue was whole when it was frozen. */
function emptyPlaces({ sections, status }: Issue, t: Translate<'emptyIssue' | 'emptySection'>): ExportFinding[] {
  const empty = sections.filter(({ entries }) => entries.length === 0);
  if (status === 'frozen' || (empty.length === 0 && sections.length > 0)) return [];
  if (empty.length === sections.length)
    return [{ key: 'issue', text: t('emptyIssue'), blocks: true, entryId: null, screen: 'assemble' as const }];
  return empty.map(({ id, name }) => ({
    key: id,
    text: t('emptySection', { name }),
    blocks: true,
    entryId: null,
    screen: 'assemble' as const,
  }));
}

function layoutFindings(
  { findings, entries }: IssueLayout,
  t: Translate<'overflow' | 'missingGlyph' | 'furniture'>,
): ExportFinding[] {
  return findings.map(({ code, entryId }) => {
    const entry = entries.find(({ id }) => id === entryId);
    const headline = entry?.headline ?? '';
    const text =
      code === 'overflow'
        ? t('overflow', { headline, count: Math.ceil(entry?.excessLines ?? 0) })
        : t('missingGlyph', { where: entry ? `《${headline}》` : t('furniture') });
    return { key: `${code} ${entryId}`, text, blocks: false, entryId, screen: 'assemble' as const };
  });
}

/** Said by itself: layout and empty sections, which have lines of their own. */
const namedAlready = ['overflow', 'missing-glyph', 'empty-section'];

/** How much the check left open, in one line. */
function openFindings(
  { findings, blocking, isHeld }: CheckedIssue,
  t: Translate<'openErrors' | 'openBoth' | 'openWarnings'>,
): ExportFinding[] {
  const open = findings.filter(({ code }) => !namedAlready.includes(code));
  if (open.length === 0 && !isHeld) return [];
  const errors = isHeld ? blocking : open.filter(({ level }) => level === 'error').length;
  const warnings = open.filter(({ level }) => level === 'warning').length;
  const both = errors > 0 && warnings > 0;
  const text = both
    ? t('openBoth', { errors, count: warnings })
    : errors > 0
      ? t('openErrors', { count: errors })
      : t('openWarnings', { count: warnings });
  return [{ key: 'check', text, blocks: isHeld, entryId: null, screen: 'check' }];
}
