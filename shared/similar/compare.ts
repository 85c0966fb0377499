import type { InBoth } from '../text/inBoth.ts';
import type { Evidence } from './evidence.ts';
import { gatherEvidence } from './evidence.ts';
import { filledOtherwise } from './fillings.ts';
import type { Fingerprint } from './fingerprint.ts';
import { reasonFor } from './reason.ts';

/** What two clips are taken to be. */
export interface Comparison {
  /** 0 … 1: how sure it is that a digest should carry only one of the two. */
  readonly score: number;
  readonly by: 'url' | 'text' | 'event';
  /** What the two have in common. */
  readonly reason: InBoth;
}

/** From here on two clips are called duplicates. */
export const duplicateScore = 0.5;

/** A text of which so much is in the other word for word is the same text, cut or framed otherwise. */
const sameText = 0.8;

/** Compares two clips. The same address or text is 1, whatever else they say. */
export function compare(a: Fingerprint, b: Fingerprint): Comparison {
  if (a.url !== null && a.url === b.url) return { score: 1, by: 'url', reason: reasonFor('url') };
  const isSame = a.text !== null && a.text === b.text;
  if (isSame && a.headline.total > 0) return { score: 1, by: 'text', reason: reasonFor('same text') };
  const evidence = gatherEvidence(a, b);
  const by = evidence.verbatim >= sameText ? 'text' : 'event';
  const odds = scoreOf(evidence);
  // Leads are only laid side by side where all else says that the two are one.
  const score = probability(odds > 0 ? odds - filledOtherwise(a, b) : odds);
  return { score, by, reason: reasonFor(by, evidence) };
}

/** Evidence alone makes nothing certain. */
const surest = 0.999;
const probability = (logOdds: number): number => Math.min(surest, Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000);

/**
 * The evidence as log odds: what both say adds up, what they say otherwise takes away. The weights were set by hand
 * on pairs of real news and hold with room on both sides; see test/unit/similar.
 */
export function scoreOf(evidence: Evidence): number {
  const { verbatim, words, headline, opening, figureWeight, figureShare } = evidence;
  const isText = verbatim >= sameText;
  const wording = 5 * words + 1.5 * headline + 3 * opening + 1.5 * verbatim;
  const figures = Math.min(4.5, figureWeight) * (0.3 + 0.7 * figureShare) * Math.min(1, 4 * words);
  const occasion = evidence.sameOccasion && !evidence.figuresApart && evidence.figureConflicts === 0 ? 1.2 : 0;
  return wording + figures + occasion - 4.5 + dayWeight(evidence, isText) + conflictWeight(evidence, isText);
}

/** A text is hardly taken over so many days after it was printed. */
const longestAfter = 60;

/** Known days speak most: news of one day, or of two days far apart. The same text may be taken over weeks later. */
function dayWeight({ daysApart, daysNamed }: Evidence, isText: boolean): number {
  if (daysApart === null) return -0.4;
  if (daysApart === 0) return daysNamed ? 1 : 0.6;
  if (daysApart === 1) return 0.4;
  const far = daysNamed ? [3, 7, 20] : [7, 14, 30];
  const weight = [-0.8, -2.2, -3.5, -7][far.filter((days) => daysApart > days).length] ?? 0;
  if (!isText) return weight;
  return Math.max(weight, daysNamed || daysApart > longestAfter ? -3 : -1);
}

function conflictWeight(evidence: Evidence, isText: boolean): number {
  let weight = 0;
  if (evidence.markConflict !== null) weight -= 8;
  if (evidence.placesShared === false) weight -= 2.5;
  // A wording that is used again for another firm states other figures, and neither text has the other's headline.
  weight -= isText ? 4 * Math.min(1, evidence.figureConflicts) : Math.min(3.6, 1.2 * evidence.figureConflicts);
  // The same words with other figures are the next of a series.
  if (evidence.figuresApart) weight -= 2 + 3 * Math.max(0, (evidence.words - 0.6) / 0.4);
  if (evidence.frameConflict !== null) weight -= evidence.figureShare < 0.5 ? 3 : 1;
  if (evidence.titlesDiffer) weight -= 3;
  if (evidence.headline < 0.2) weight -= isText ? 3.5 : 1;
  if (evidence.milestoneConflict !== null) weight -= evidence.milestonesMeet ? 0.3 : evidence.daysApart === 0 ? 0.8 : 2;
  return weight;
}
