import type { StyleField } from '../field.ts';
import { type Brackets, pairBrackets } from '../pairs/pairBrackets.ts';
import { pairQuotes, type Quotes } from '../pairs/pairQuotes.ts';
import { pairTitles, type Titles } from '../pairs/pairTitles.ts';
import { protectedSpans } from '../protect/protectedSpans.ts';
import type { StyleSettings } from '../settings.ts';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a rule may know besides the text. */
export interface StyleContext {
  /** The registered sources. */
  readonly sources?: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** The day the text tells of. */
  readonly date?: CalendarDay;
  /** The texts of the same item that stand before this one. */
  readonly earlier?: readonly string[];
}

export interface StyleOptions {
  readonly field: StyleField;
  readonly settings: StyleSettings;
  readonly context?: StyleContext;
}

/** A text as the rules look at it. */
export interface Passage {
  readonly text: string;
  readonly field: StyleField;
  readonly settings: StyleSettings;
  readonly context: StyleContext;
  /** Whether a part of the text must stay as it is. */
  isProtected(start: number, end: number): boolean;
  brackets(): Brackets;
  quotes(): Quotes;
  titles(): Titles;
}

export function createPassage(text: string, { field, settings, context = {} }: StyleOptions): Passage {
  const isProtected = protectedSpans(text, settings.words);
  return {
    text,
    field,
    settings,
    context,
    isProtected,
    brackets: once(() => pairBrackets(text, isProtected)),
    quotes: once(() => pairQuotes(text, isProtected)),
    titles: once(() => pairTitles(text, isProtected)),
  };
}

/** Several rules ask for the same pairs; they are looked for once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
