import type { DocumentEntry } from '../../compose/document.ts';
import type { SectionFormat } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Arrangement } from './arrangement.ts';
import { setColumnsEntry } from './columnsEntry.ts';
import { missingCharacters } from './missingCharacters.ts';
import { setSideEntry } from './sideEntry.ts';
import { setStackEntry } from './stackEntry.ts';
import type { Fragment } from './strips.ts';

/** An entry with its paragraphs set. */
export interface SetEntry extends Arrangement {
  readonly entry: DocumentEntry;
  /** Characters that no font has, each once. */
  readonly missing: readonly string[];
}

/** Sets an entry's paragraphs for a section's format. This is the costly part of typesetting; it is done once an entry. */
export function setEntry(context: Context, entry: DocumentEntry, format: SectionFormat): SetEntry {
  const arrangement = arrange(context, entry, format);
  const known = new Map<number, Fragment>();
  return {
    ...arrangement,
    entry,
    missing: missingCharacters(context.fonts, entry),
    whole(pictureLines) {
      const before = known.get(pictureLines);
      if (before) return before;
      const fragment = arrangement.whole(pictureLines);
      known.set(pictureLines, fragment);
      return fragment;
    },
  };
}

function arrange(context: Context, entry: DocumentEntry, format: SectionFormat): Arrangement {
  const { feature, brief } = context.template;
  if (format === 'feature' && feature.arrangement === 'columns') return setColumnsEntry(context, entry);
  if (format === 'brief' && brief.arrangement === 'side') return setSideEntry(context, entry);
  return setStackEntry(context, entry, format);
}
