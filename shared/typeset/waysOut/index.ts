import type { Document } from '../../compose/document.ts';
import type { Typesetter } from '../typesetter.ts';
import { cut } from './cut.ts';
import { smallerPictures } from './smallerPictures.ts';
import { swap } from './swap.ts';
import { openTrial } from './trial.ts';
import type { WayOut } from './wayOut.ts';

export type { Cut, SmallerPictures, Swap, WayOut } from './wayOut.ts';

/**
 * The ways out of an overflow that the layout can compute: smaller pictures, fewer sentences, another order. Each has
 * been tried on the whole issue: it ends this overflow and makes no other.
 * @param entryId any of the entries that do not fit together; an entry that fits has no ways out
 */
export function waysOut(typesetter: Typesetter, document: Document, entryId: string): WayOut[] {
  const trial = openTrial(typesetter, document, entryId);
  if (!trial) return [];
  const { least } = typesetter.template.feature.pictureLines;
  return [smallerPictures(trial, least), cut(trial), swap(trial)].filter((way) => way !== null);
}
