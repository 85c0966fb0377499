import { certaintyOf } from '../../similar/index.ts';
import { findingOf } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { entryPlace } from '../places.ts';
import { named, words } from '../words.ts';
import type { AlikePair } from './alike.ts';

/** The same clip or event twice in the issue, and what was printed in an earlier one. */
export function checkDuplicates(
  entries: readonly CheckedEntry[],
  alike: readonly AlikePair[],
  input: CheckInput,
): CheckFinding[] {
  return [...sameClips(entries, input), ...sameEvents(entries, alike, input), ...ranBefore(entries, input)];
}

/** The first entry of each clip. */
function firstOfClips(entries: readonly CheckedEntry[]): Map<string, CheckedEntry> {
  return new Map([...entries].reverse().map((entry) => [entry.clip.id, entry]));
}

function sameClips(entries: readonly CheckedEntry[], { settings }: CheckInput): CheckFinding[] {
  const firsts = firstOfClips(entries);
  return entries.flatMap((entry) => {
    const { clip, subject } = entry;
    const first = firsts.get(clip.id);
    if (!first || first === entry) return [];
    const message = words(
      `《${named(clip.headline)}》在本期编入了两次${onPage(first, 'zh')}`,
      `“${named(clip.headline)}” is already in this issue${onPage(first, 'en')}`,
    );
    return findingOf(
      { code: 'same-clip', field: 'entry', message, about: first.entry.id, related: [entryPlace(first)] },
      subject,
      settings,
    );
  });
}

/** An entry is named with the one before it that it is most alike. */
function sameEvents(
  entries: readonly CheckedEntry[],
  alike: readonly AlikePair[],
  { distinct, settings }: CheckInput,
): CheckFinding[] {
  const best = new Map<string, AlikePair>();
  for (const pair of alike) {
    if (distinct.get(pair.a)?.has(pair.b)) continue;
    if (pair.score > (best.get(pair.b)?.score ?? 0)) best.set(pair.b, pair);
  }
  const firsts = firstOfClips(entries);
  return [...best.values()].flatMap(({ a, b, score }) => {
    const [first, second] = [firsts.get(a), firsts.get(b)];
    if (!first || !second) return [];
    const message = words(
      `与本期${onPage(first, 'zh')}《${named(first.clip.headline)}》像是同一件事，相似${certaintyOf({ score })}%`,
      `Looks like the same event as “${named(first.clip.headline)}”${onPage(first, 'en')} of this issue (${certaintyOf({ score })}% alike)`,
    );
    return findingOf(
      { code: 'same-event', field: 'entry', message, about: a, related: [entryPlace(first)] },
      second.subject,
      settings,
    );
  });
}

function ranBefore(entries: readonly CheckedEntry[], { earlier, content, settings }: CheckInput): CheckFinding[] {
  return entries.flatMap(({ clip, subject }) => {
    const prints = (earlier.get(clip.id) ?? []).filter(({ total }) => total < content.issue.number.total);
    const [print] = prints.toSorted((a, b) => b.score - a.score || b.total - a.total);
    if (!print) return [];
    const isSame = print.clipId === clip.id;
    const message = isSame
      ? words(`这条素材在${print.label}登过`, `This clip was printed in ${print.label}`)
      : words(
          `与${print.label}的《${named(print.headline)}》像是同一件事，相似${certaintyOf(print)}%`,
          `Looks like the same event as “${named(print.headline)}” in ${print.label} (${certaintyOf(print)}% alike)`,
        );
    const { clipId, headline, label } = print;
    const place = { entryId: null, clipId, field: 'entry' as const, start: 0, end: 0, folio: null };
    const related = [{ ...place, text: headline.slice(0, 300), label }];
    const about = isSame ? label : `${clipId} ${label}`;
    return findingOf({ code: 'ran-before', field: 'entry', text: label, message, about, related }, subject, settings);
  });
}

function onPage({ subject }: CheckedEntry, language: 'zh' | 'en'): string {
  if (subject.folio === null) return '';
  return language === 'zh' ? `第${subject.folio}页` : ` on page ${subject.folio}`;
}
