import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
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

interface ToolsProps {
  readonly label: string;
  readonly title?: ReactNode;
  /** What one types into; it stands before the buttons, so that arrow keys stay its own. */
  readonly field?: ReactNode;
  /** Buttons, gone through with the arrow keys. */
  readonly children?: ReactNode;
}

/** The row of tools above a pane. */
export function Tools({ label, title, field, children }: ToolsProps) {
  return (
    <div className="tools">
      {title && <h2>{title}</h2>}
      {field}
      {children && (
        <Toolbar className="tool-set" aria-label={label}>
          {children}
        </Toolbar>
      )}
    </div>
  );
}

/** What scrolls inside a pane. With a label it can be scrolled by keyboard, for content without anything to focus. */
export function Scroll({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  if (label === undefined) return <div className="scroll">{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
