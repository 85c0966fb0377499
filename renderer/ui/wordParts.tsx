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

interface LeaderRowProps {
  readonly children: ReactNode;
  /** A page number or a count. */
  readonly number: ReactNode;
  /** The number it had before, while a change is shown. */
  readonly before?: ReactNode;
}

/** A name joined to its number by dots, as in a contents page; a number that changes is shown beside the old one. */
export function LeaderRow({ children, number, before }: LeaderRowProps) {
  return (
    <span className="lead-row">
      {children}
      <Leader />
      {before !== undefined && <s>{before}</s>}
      <b className={classes('folio', before !== undefined && 'new')}>{number}</b>
    </span>
  );
}

/** A label beside something that is not a field. */
export const FieldLabel = ({ children }: { readonly children: ReactNode }) => <span className="label">{children}</span>;
