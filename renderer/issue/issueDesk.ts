import type { IssueContent } from '#shared/compose/index.ts';
import { createStore, type Store } from '../app/store.ts';
import type { LaidOutIssue } from '../preview/pageRoom.ts';
import type { ContentChange } from './moves.ts';

/** An issue on its pages. */
export interface LaidOut extends LaidOutIssue {
  readonly content: IssueContent;
  /** Printed page number of each entry and section. */
  readonly folios: ReadonlyMap<string, number>;
}

/** Something that is tried out and not done yet: what is dragged, what is moved with the keyboard. */
export interface Trial {
  readonly kind: 'drag' | 'keys';
  /** Entries that it moves; empty where it moves a section. */
  readonly entryIds: readonly string[];
}

export interface IssueState {
  /** As it is in the library, with what is on its way there; null while it is read. */
  readonly settled: LaidOut | null;
  /** As it would be if what is tried were done; the same object as `settled` while nothing is. */
  readonly shown: LaidOut | null;
  readonly trial: Trial | null;
}

export type LayOut = (content: IssueContent) => LaidOutIssue | null;

/** An issue, the changes on their way to the library laid over it, and what is tried out: always laid out at once. */
export interface IssueDesk {
  readonly state: Store<IssueState>;
  /** What the library says, and how to lay it out; null while either is missing. */
  setBase(content: IssueContent | null, layOut: LayOut | null): void;
  /**
   * Lays a change over the issue until the function it gives is called: with what the library then has, where
   * that is known.
   */
  lay(change: ContentChange): (base?: ContentChange) => void;
  /** A change that is being typed and not sent yet; null when it is sent or given up. */
  draft(change: ContentChange | null): void;
  /** Shows a change without doing it; null shows the issue as it is. */
  attempt(trial: (Trial & { readonly change: ContentChange }) | null): void;
}

export function createIssueDesk(): IssueDesk {
  const state = createStore<IssueState>({ settled: null, shown: null, trial: null });
  let base: IssueContent | null = null;
  let layOut: LayOut | null = null;
  let laid: readonly ContentChange[] = [];
  let drafted: ContentChange | null = null;
  let tried: (Trial & { readonly change: ContentChange }) | null = null;

  function settle(): void {
    const changes = drafted ? [...laid, drafted] : laid;
    show(
      base &&
        layOut &&
        laidOut(
          changes.reduce((content, change) => change(content), base),
          layOut,
        ),
    );
  }

  function show(settled: LaidOut | null): void {
    const shown = settled && tried && layOut ? laidOut(tried.change(settled.content), layOut) : settled;
    state.set({ settled, shown, trial: settled && tried });
  }

  return {
    state,
    setBase: (content, how) => {
      if (content === base && how === layOut) return;
      base = content;
      layOut = how;
      settle();
    },
    lay: (change) => {
      laid = [...laid, change];
      settle();
      return (become) => {
        laid = laid.filter((each) => each !== change);
        if (base && become) base = become(base);
        settle();
      };
    },
    draft: (change) => {
      if (change === drafted) return;
      drafted = change;
      settle();
    },
    attempt: (trial) => {
      if (trial === null && tried === null) return;
      tried = trial;
      show(state.get().settled);
    },
  };
}

function laidOut(content: IssueContent, layOut: LayOut): LaidOut | null {
  const issue = layOut(content);
  if (!issue) return null;
  const { sections, entries } = issue.layout;
  const folios = new Map([...sections, ...entries].map(({ id, folio }) => [id, folio]));
  return { content, ...issue, folios };
}
