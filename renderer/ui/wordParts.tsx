import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type TagTone = 'plain' | 'line' | 'accent' | 'bad' | 'warn' | 'good' | 'draft' | 'frozen';

/** A word in a box. */
export function Tag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: ReactNode }) {
  return <span className={classes('tag', tone !== 'plain' && tone)}>{children}</span>;
}

export type Station = 'inbox' | 'editing' | 'ready' | 'printed';
const stationClasses = { inbox: '', editing: 'half', ready: 'full', printed: 'sq' } as const;

/** ○ inbox ◐ editing ● ready ■ printed; the word beside it says the same. */
export function StatusMark({ station }: { readonly station: Station }) {
  return <span className={classes('st', stationClasses[station])} aria-hidden="true" />;
}

/** Dots between a name and its number. */
export const Leader = () => <span className="leader" aria-hidden="true" />;

/** A page number or a count at the end of a leader. */
export const Folio = ({ children }: { readonly children: ReactNode }) => <span className="folio">{children}</span>;
