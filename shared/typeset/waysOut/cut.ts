import type { DetailParagraph, DocumentEntry } from '../../compose/document.ts';
import { sentencesOf } from '../../compose/sentences.ts';
import { type Trial, withEntries } from './trial.ts';
import type { Cut } from './wayOut.ts';

/** The source, which stays: …（某网站）。 */
const sourceTail = /（[^（）]*）。$/;

/** Sentences of one paragraph that go, all of them its last ones. */
interface Drop {
  readonly paragraph: number;
  readonly sentences: readonly string[];
}

/**
 * The shortest last sentences of one paragraph that make room, or else the last of the whole detail. The beginning of
 * the detail says most and is not touched. The longest entry is tried first.
 */
export function cut(trial: Trial): Cut | null {
  const longestFirst = [...trial.together].sort((one, other) => order(trial, one) - order(trial, other));
  for (const entry of longestFirst) {
    const way = cutEntry(trial, entry);
    if (way) return way;
  }
  return null;
}

const order = (trial: Trial, { id }: DocumentEntry): number => (id === trial.overflow.entryId ? 0 : 1);

function cutEntry(trial: Trial, entry: DocumentEntry): Cut | null {
  const tail = sourceTail.exec(textOf(entry.detail.at(-1)))?.[0] ?? '';
  const paragraphs = entry.detail.map((paragraph, index) => {
    const text = textOf(paragraph);
    const own = index === entry.detail.length - 1 ? text.slice(0, text.length - tail.length) : text;
    return sentencesOf(own);
  });
  const from = paragraphs.length > 1 ? 1 : 0;
  const perParagraph = paragraphs.flatMap((sentences, index) => {
    const most = index === 0 ? sentences.length - 1 : sentences.length;
    const options = Array.from({ length: index < from ? 0 : most }, (_, count): Drop[] => [
      { paragraph: index, sentences: sentences.slice(sentences.length - count - 1) },
    ]);
    return fewest(trial, entry, tail, options);
  });
  const [shortest] = perParagraph.sort((one, other) => lengthOf(one.drops) - lengthOf(other.drops));
  const found = shortest ?? fewest(trial, entry, tail, wholeTails(paragraphs, from))[0];
  if (!found) return null;
  const sentences = found.drops.flatMap((drop) => drop.sentences);
  return {
    kind: 'cut',
    entryId: entry.id,
    lines: Math.ceil(trial.overflow.lines),
    sentences,
    bodyPages: found.bodyPages,
  };
}

/** Ever more of the detail's end: its last paragraph, its last two … */
function wholeTails(paragraphs: readonly (readonly string[])[], from: number): Drop[][] {
  const whole = paragraphs.flatMap((sentences, paragraph) => (paragraph < from ? [] : [{ paragraph, sentences }]));
  return whole.map((_, index) => whole.slice(whole.length - 1 - index));
}

interface Found {
  readonly drops: readonly Drop[];
  readonly bodyPages: number;
}

/** The first of ever larger cuts that makes room, found by halving. */
function fewest(trial: Trial, entry: DocumentEntry, tail: string, options: readonly Drop[][]): Found[] {
  let low = 0;
  let high = options.length;
  let found: Found | null = null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const drops = options[middle] ?? [];
    const shorter = { ...entry, detail: without(entry.detail, drops, tail) };
    const attempt = trial.solves(withEntries(trial.document, (each) => (each === entry ? shorter : null)));
    if (attempt) {
      found = { drops, bodyPages: attempt.bodyPages };
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return found ? [found] : [];
}

const textOf = (paragraph: DetailParagraph | undefined): string =>
  paragraph?.runs.map((run) => run.text).join('') ?? '';

const lengthOf = (drops: readonly Drop[]): number => drops.flatMap(({ sentences }) => sentences).join('').length;

/** The detail without some paragraphs' last sentences, its source at the end as before. */
function without(detail: readonly DetailParagraph[], drops: readonly Drop[], tail: string): DetailParagraph[] {
  const kept = detail.flatMap((paragraph, index) => {
    const isLast = index === detail.length - 1;
    const dropped = drops.find((drop) => drop.paragraph === index)?.sentences.join('').length ?? 0;
    const length = textOf(paragraph).length - (isLast ? tail.length : 0) - dropped;
    return length > 0 ? [{ runs: firstOf(paragraph.runs, length) }] : [];
  });
  const last = kept.at(-1);
  if (tail === '' || !last) return kept;
  const text = textOf(last);
  const runs = firstOf(last.runs, text.endsWith('。') ? text.length - 1 : text.length);
  return [...kept.slice(0, -1), { runs: [...runs, { text: tail, bold: false, link: null }] }];
}

function firstOf(runs: DetailParagraph['runs'], length: number): DetailParagraph['runs'] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
