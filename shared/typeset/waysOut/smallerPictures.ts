import type { DocumentEntry } from '../../compose/document.ts';
import { type Trial, withEntries } from './trial.ts';
import type { SmallerPictures } from './wayOut.ts';

/** No row of pictures is lower than this, in lines of the page. */
const lowest = 3;
const millimetre = 72 / 25.4;

/**
 * Smaller pictures of one of the entries, or of all of them: as little smaller as will do.
 * @param least lines that the template gives a row of pictures at least
 */
export function smallerPictures(trial: Trial, least: number): SmallerPictures | null {
  const illustrated = trial.together.filter(({ pictures }) => pictures.length > 0);
  const sets = [...illustrated.map((entry) => [entry]), ...(illustrated.length > 1 ? [illustrated] : [])];
  for (let lines = least - 1; lines >= lowest; lines--) {
    for (const entries of sets) {
      const way = withPictures(trial, entries, lines);
      if (way) return way;
    }
  }
  return null;
}

function withPictures(trial: Trial, entries: readonly DocumentEntry[], lines: number): SmallerPictures | null {
  if (entries.some(({ pictureLines }) => pictureLines !== undefined && pictureLines <= lines)) return null;
  const changed = withEntries(trial.document, (entry) =>
    entries.includes(entry) ? { ...entry, pictureLines: lines } : null,
  );
  const attempt = trial.solves(changed);
  if (!attempt) return null;
  return {
    kind: 'pictures',
    entries: entries.map(({ id }) => ({
      entryId: id,
      pictureLines: lines,
      height: Math.round(attempt.pictureHeight(id) / millimetre),
    })),
    bodyPages: attempt.bodyPages,
  };
}
