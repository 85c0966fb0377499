import { applyFixes, type CheckFinding, certainFindings, fixCertain } from '#shared/check/index.ts';
import type { FixedIssue } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Clip, Issue } from '#shared/model/index.ts';
import type { StyleSettings } from '#shared/style/settings.ts';
import { found, type WritableStore } from '../store/index.ts';
import { action, type Service, type ServiceContext } from './context.ts';

/**
 * Carries out findings' suggestions in the clips of an issue, all in one step of undo. What has changed since it was
 * found is left alone and counted.
 * @throws DeskError not_found (the issue), frozen
 */
export function fixFindings(
  { store }: Service,
  issueId: string,
  findings: readonly CheckFinding[],
  context: ServiceContext,
): FixedIssue {
  const issue = found(store.read.issues.get(issueId), '期', issueId);
  if (issue.status === 'frozen') {
    const message = `${issue.label}已冻结，没有改动。要改文字，请先出更正版。`;
    throw new DeskError('frozen', message, { issueId });
  }
  const wanted = byClip(findings, issue);
  const settings = store.read.styleSettings.get(issue.publicationId);
  const fixed = store.write(action('check.fix', issue.label, context), (writable) => {
    let count = 0;
    for (const [clipId, own] of wanted) {
      const clip = writable.clips.get(clipId);
      if (clip) count += fixClip(writable, clip, own, settings);
    }
    writable.issues.countFixed(issueId, count);
    return count;
  });
  return { fixed, stale: findings.length - fixed };
}

/** The findings of each of the issue's clips; others' are left out. */
function byClip(findings: readonly CheckFinding[], { sections }: Issue): Map<string, CheckFinding[]> {
  const clips = new Set(sections.flatMap((section) => section.entries.map(({ clipId }) => clipId)));
  const groups = new Map<string, CheckFinding[]>();
  for (const finding of findings) {
    const { clipId } = finding;
    if (clipId === null || !clips.has(clipId)) continue;
    groups.set(clipId, [...(groups.get(clipId) ?? []), finding]);
  }
  return groups;
}

function fixClip(store: WritableStore, clip: Clip, findings: readonly CheckFinding[], settings: StyleSettings): number {
  const certain = certainFindings(clip, { settings });
  const applied = applyFixes(clip, findings);
  const { done } = applied;
  // Where all that is certain was asked for, so is what one correction makes way for.
  const wantsAll = certain.length > 0 && certain.every((each) => findings.some((finding) => isAt(each, finding)));
  const fixed = wantsAll ? fixCertain(applied.clip, { settings }) : applied.clip;
  const renamed = findings.filter((finding) => finding.field === 'source');
  const sourced = renamed.reduce<Sourced>((before, finding) => withSource(store, before, finding), {
    clip: fixed,
    done: 0,
  });
  if (sourced.clip !== clip) store.clips.save(sourced.clip);
  return done.length + sourced.done;
}

/** Whether two findings are of the same place, be it by different rules. */
const isAt = (a: CheckFinding, b: CheckFinding): boolean => a.field === b.field && a.start <= b.end && b.start <= a.end;

interface Sourced {
  readonly clip: Clip;
  readonly done: number;
}

/** A source's name is put right by naming the source that is registered under the right one, or by renaming it. */
function withSource(store: WritableStore, { clip, done }: Sourced, finding: CheckFinding): Sourced {
  const source = store.sources.get(clip.sourceId ?? '');
  const { suggestion, start, end, text } = finding;
  if (!source || suggestion === null || source.name.slice(start, end) !== text) return { clip, done };
  const name = source.name.slice(0, start) + suggestion + source.name.slice(end);
  const known = store.sources.byName(name);
  if (known && known.id !== source.id) return { clip: { ...clip, sourceId: known.id }, done: done + 1 };
  if (name.trim() === '') return { clip, done };
  store.sources.save({ ...source, name, aliases: [...new Set([...source.aliases, source.name])] });
  return { clip, done: done + 1 };
}
