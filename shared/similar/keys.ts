import type { Figure } from './figures.ts';
import type { Fingerprint } from './fingerprint.ts';
import { tellingGrams } from './grams.ts';
import { hashText } from './hash.ts';

/** Of the way keys are made: to be raised with every change of theirs or of what they are made from. */
export const keyVersion = 3;

/** What a clip is found by, as 32-bit hashes: clips that say the same have some in common. */
export interface ClipKeys {
  /** When its event was: a number for some days in a row; 0 where no day is known. */
  readonly span: number;
  /** Of its address, its text and whole sentences: one in common is enough to compare two clips. */
  readonly strong: readonly number[];
  /** Of its figures, and of what names the event: words, places, figures. Several in common are wanted, and the time. */
  readonly figures: readonly number[];
  readonly words: readonly number[];
}

const daysOfSpan = 8;

const mostWords = 16;
const mostPlaces = 2;
const mostFigures = 3;
const mostSentences = 5;
/** A figure that says enough to be looked for. */
const tellingFigure = 1;

export function keysOf(print: Fingerprint): ClipKeys {
  const { url, text, event } = print;
  const figures = tellingFigures(print);
  return {
    span: event.day === null || !event.hasYear ? 0 : Math.floor(event.day / daysOfSpan) + 100_000,
    strong: unique([
      ...(url === null ? [] : [hashText(url, 1)]),
      ...(text === null ? [] : [hashText(String(text), 2)]),
      ...[...print.sentences].sort((a, b) => a - b).slice(0, mostSentences),
    ]),
    figures: unique(figures.map((figure) => hashText(figure, 3))),
    words: unique([...eventWords(print), ...figures.map((word) => hashText(word, 4))]),
  };
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

/** What names an event: its places, and words of headline and lead that say much. */
function eventWords(print: Fingerprint): number[] {
  const words = unique([...tellingGrams(print.headline).slice(0, mostWords / 2), ...tellingGrams(print.opening)]);
  const places = print.places.slice(0, mostPlaces).map(({ name }) => hashText(name, 4));
  return [...words.slice(0, mostWords), ...places];
}

function tellingFigures({ figures }: Fingerprint): string[] {
  return figures
    .filter(({ weight }) => weight >= tellingFigure)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostFigures)
    .map(nameOf);
}

/** 30GWh and 30吉瓦时 are one, and so are 151.17 and 151. */
const nameOf = ({ kind, value }: Figure): string => `${kind} ${value.toPrecision(2)}`;

/** A key of a word in a span of time. */
const inSpan = (word: number, span: number): number => (word + Math.imul(span, 0x9e3779b1)) >>> 0;

/** Under which keys a clip is kept, the strong ones apart. */
export const keptUnder = ({ span, strong, figures, words }: ClipKeys): readonly number[] => [
  ...strong,
  ...figures,
  ...words.map((word) => inSpan(word, span)),
];

/** Under which keys clips that may tell the same are looked for: of the same time, of the spans beside it, and of none. */
export function soughtUnder({ span, figures, words }: ClipKeys): readonly number[] {
  const spans = span === 0 ? [0] : [span - 1, span, span + 1, 0];
  return [...figures, ...spans.flatMap((each) => words.map((word) => inSpan(word, each)))];
}

/** Keys as numbers in a row, and back. */
export function packKeys({ span, strong, figures, words }: ClipKeys): Uint32Array {
  return Uint32Array.from([span, strong.length, figures.length, ...strong, ...figures, ...words]);
}

export function unpackKeys(packed: Uint32Array): ClipKeys {
  const [span = 0, strong = 0, figures = 0, ...keys] = packed;
  return {
    span,
    strong: keys.slice(0, strong),
    figures: keys.slice(strong, strong + figures),
    words: keys.slice(strong + figures),
  };
}
