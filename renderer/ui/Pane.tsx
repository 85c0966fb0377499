import type { ReactNode } from 'react';
import { classes } from './classes.ts';

interface PaneProps {
  /** Its name; F6 goes from named pane to named pane. */
  readonly label: string;
  /** What it stands on: paper, a side panel, or the desk behind pages. */
  readonly ground?: 'paper' | 'side' | 'bench';
  readonly children: ReactNode;
}

/** A column of a screen. */
export function Pane({ label, ground = 'paper', children }: PaneProps) {
  return (
    <section className={classes('pane', ground !== 'paper' && ground)} aria-label={label}>
      {children}
    </section>
  );
}
