import type { Region } from '../regions/index.ts';
import { canonicalUrl } from './canonicalUrl.ts';
import { comparable, lettersOf } from './comparable.ts';
import { type EventDay, eventDay } from './days.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type Grams, gramsOf } from './grams.ts';
import { hashNumber, hashText } from './hash.ts';
import { type Marks, marksOf } from './marks.ts';
import { milestonesOf } from './milestones.ts';
import { placesOf } from './places.ts';
import { sentencesOf } from './sentences.ts';
import { type Title, titlesOf } from './titles.ts';

/** A clip's text as it is compared with others'. */
export interface ComparedText {
  readonly headline: string;
  readonly lead: string;
  /** Plain text, a paragraph a line. */
  readonly detail: string;
  /** ISO 8601 date */
  readonly publishedOn: string | null;
  readonly url: string;
}

/** What two clips are compared by. */
export interface Fingerprint {
  readonly url: string | null;
  /** Of all letters and digits of lead and detail; of short ones with the headline, word for word; null where there are none. */
  readonly text: number | null;
  /** Hashes of stretches of letters and digits. */
  readonly stretches: Uint32Array;
  /** Hashes of whole sentences. */
  readonly sentences: ReadonlySet<number>;
  readonly headlineText: string;
  /** The lead, or the beginning of the detail where there is none. */
  readonly lead: string;
  readonly headline: Grams;
  /** Headline and lead, or the beginning of the detail where there is no lead. */
  readonly opening: Grams;
  readonly all: Grams;
  readonly figures: readonly Figure[];
  readonly event: EventDay;
  readonly headlinePlaces: readonly Region[];
  /** Of headline and lead. */
  readonly places: readonly Region[];
  /** Documents that headline and lead name. */
  readonly titles: readonly Title[];
  readonly allPlaces: readonly Region[];
  readonly marks: Marks;
  /** Steps of a project that the headline names, or the lead where it names none; and those of both. */
  readonly milestones: readonly string[];
  readonly openingMilestones: readonly string[];
  /** It says that it puts right what was printed. */
  readonly isCorrection: boolean;
}

/** Characters that are looked at, and that a stretch has. */
const longest = 6000;
const stretchLength = 8;
/** Characters of a lead that are laid beside another's. */
const longestLead = 160;
/** Letters of a text that is long enough to be one of its kind. */
const fewestLetters = 24;

export function fingerprint(clip: ComparedText): Fingerprint {
  const headline = comparable(clip.headline);
  const lead = comparable(clip.lead.slice(0, longest));
  const detail = comparable(clip.detail.slice(0, longest));
  const begin = lead === '' ? detail.slice(0, longestLead) : lead;
  const opening = `${headline}\n${begin}`;
  const whole = `${headline}\n${lead}\n${detail}`;
  const letters = lettersOf(`${lead}${detail}`);
  const headlineMilestones = milestonesOf(headline);
  const openingMilestones = milestonesOf(opening);
  return {
    url: canonicalUrl(clip.url),
    text: letters.length < fewestLetters ? shortText(headline, `${lead}\n${detail}`) : hashText(letters),
    stretches: stretchesOf(letters),
    sentences: sentencesOf(`${lead}\n${detail}`),
    headlineText: headline,
    lead: begin.slice(0, longestLead),
    headline: gramsOf(headline),
    opening: gramsOf(opening),
    all: gramsOf(whole),
    figures: figuresOf(whole),
    event: eventDay(opening, detail, clip.publishedOn),
    headlinePlaces: placesOf(headline),
    places: placesOf(opening),
    titles: titlesOf(opening),
    allPlaces: placesOf(whole),
    marks: marksOf(headline, lead),
    milestones: headlineMilestones.length > 0 ? headlineMilestones : openingMilestones,
    openingMilestones,
    isCorrection: /更正|勘误|订正|原稿|\(更新\)|更新[::]|(?:此前|前文|原文)[^。]{0,20}(?:有误|应为)/.test(whole),
  };
}

/** A text too short to be known without its headline; null where there is only one of the two. */
const shortText = (headline: string, text: string): number | null =>
  headline === '' || text.trim() === '' ? null : hashText(`${headline}\n${text}`);

/** A hash of each stretch, made from the one before it: the character that leaves is taken off, the next one added. */
function stretchesOf(letters: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, letters.length - stretchLength + 1));
  let rolling = 0;
  for (let at = 0; at < letters.length; at += 1) {
    rolling = Math.imul(rolling, rollingFactor) + letters.charCodeAt(at);
    if (at >= stretchLength) rolling -= Math.imul(letters.charCodeAt(at - stretchLength), leavingFactor);
    if (at >= stretchLength - 1) hashes[at - stretchLength + 1] = hashNumber(rolling);
  }
  return hashes.sort().filter((hash, at, all) => at === 0 || hash !== all[at - 1]);
}

const rollingFactor = 0x01000193;
const leavingFactor = Array.from({ length: stretchLength }).reduce<number>(
  (power) => Math.imul(power, rollingFactor),
  1,
);
