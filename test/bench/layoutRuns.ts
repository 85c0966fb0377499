import { loadFonts } from '#library/fonts/index.ts';
import type { Document, DocumentEntry } from '#shared/compose/index.ts';
import { createTypesetter } from '#shared/typeset/index.ts';
import { documentOf, entryOf, sectionOf } from '../helpers/documents.ts';
import { classic } from '../helpers/templates.ts';
import { median, quantile } from './measure.ts';

/** Run as a process of its own: `layoutRuns.ts <weeks>`. Prints one JSON document. */
const weeks = Number(process.argv[2] ?? '1');

function week(): Document {
  const feature = Array.from({ length: 22 * weeks }, (_, index) =>
    entryOf(
      `a${index}`,
      { lead: 45 + (index % 6) * 12, detail: 90 + (index % 8) * 18, pictures: pictures(index) },
      index,
    ),
  );
  const brief = (prefix: string, count: number) =>
    Array.from({ length: count * weeks }, (_, index) =>
      entryOf(`${prefix}${index}`, { detail: 90 + (index % 8) * 18 }, index),
    );
  return documentOf([
    sectionOf('s0', 0, 'feature', feature),
    sectionOf('s1', 1, 'brief', brief('b', 12)),
    sectionOf('s2', 2, 'brief', brief('c', 13)),
  ]);
}

const pictures = (index: number): number => (index < 18 ? 2 : index < 22 ? 1 : 0);

function withFirst(document: Document, change: (entries: DocumentEntry[]) => DocumentEntry[]): Document {
  const [first, ...others] = document.sections;
  if (!first) return document;
  return { ...document, sections: [{ ...first, entries: change([...first.entries]) }, ...others] };
}

function edited(document: Document, run: number): Document {
  return withFirst(document, (entries) =>
    entries.map((entry, index) =>
      index === 4 ? { ...entry, headline: `${entry.headline.slice(0, 24)}${run}` } : entry,
    ),
  );
}

/** Entry 22 goes to the first place. */
function moved(document: Document): Document {
  return withFirst(document, (entries) => {
    const [entry] = entries.splice(21, 1);
    return entry ? [entry, ...entries] : entries;
  });
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const typesetter = createTypesetter(classic, loadFonts().metrics);
let document = week();
const cold = time(() => typesetter.typeset(document));
const runs = 30;
const measure = (change: (run: number) => Document): number[] =>
  Array.from({ length: runs }, (_, run) => {
    document = change(run);
    return time(() => typesetter.typeset(document));
  });
const edits = measure((run) => edited(document, run));
const moves = measure(() => moved(document));
const report = (times: readonly number[]) => ({
  median: median(times),
  p95: quantile(times, 0.95),
  max: Math.max(...times),
});
process.stdout.write(JSON.stringify({ cold, edit: report(edits), move: report(moves) }));
