import { useEffect, useMemo } from 'react';
import type { Issue } from '#shared/model/index.ts';
import { registerFlush } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import {
  changedFolios,
  entriesOf,
  type IssueDesk,
  moveEntries,
  moveSection,
  neighbourPlace,
  onIssue,
  ordinalOf,
} from '../../issue/index.ts';
import { announce } from '../../ui/index.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';

/** A move by keyboard is put down by itself when no key moves it further for so many ms. */
const restAfter = 2500;

export interface KeyMoves {
  /** Moves entries, or a section, a place or a section up (-1) or down (1). */
  move(keys: readonly string[], step: -1 | 1, by: 'place' | 'section'): void;
  /** Whether a move is not put down yet. */
  isOn(): boolean;
  /** Makes the move one change of the library. */
  put(): void;
  /** Puts everything back where it was. */
  back(): void;
}

/** Moves by keyboard: shown at once, made when they are put down, and until then put back with Escape. */
export function useKeyMoves(desk: IssueDesk, actions: IssueActions): KeyMoves {
  const t = useWords(assembleWords);
  const moves = useMemo(() => {
    let ending: (() => Promise<boolean>) | null = null;
    let timer = 0;

    function put(): void {
      window.clearTimeout(timer);
      const end = ending;
      ending = null;
      if (!end) return;
      const { shown, trial } = desk.state.get();
      // Sent before the trial ends, so that nothing jumps back in between.
      void end();
      desk.attempt(null);
      const first = trial?.entryIds[0];
      const at = first === undefined ? null : ordinalOf(shown, first);
      if (at) announce(t('announcePut', { place: at.place }));
    }

    function back(): void {
      window.clearTimeout(timer);
      if (!ending) return;
      ending = null;
      desk.attempt(null);
      announce(t('announceBack'));
    }

    function goOn(end: () => Promise<boolean>): void {
      ending = end;
      window.clearTimeout(timer);
      timer = window.setTimeout(put, restAfter);
    }

    function moveOneSection(issue: Issue, id: string, step: -1 | 1): void {
      const index = issue.sections.findIndex((section) => section.id === id) + step;
      if (index < 0 || index >= issue.sections.length) {
        announce(t('announceEdge'));
        return;
      }
      desk.attempt({ kind: 'keys', entryIds: [], change: onIssue((now) => moveSection(now, id, index)) });
      goOn(() => actions.moveSection(id, index));
      const { shown } = desk.state.get();
      announce(
        t('announceMove', {
          place: index + 1,
          folio: shown?.folios.get(id) ?? 0,
          count: changedFolios(desk.state.get()),
        }),
      );
    }

    function move(keys: readonly string[], step: -1 | 1, by: 'place' | 'section'): void {
      const issue = desk.state.get().shown?.content.issue;
      if (!issue) return;
      const section = issue.sections.find(({ id }) => keys.includes(id));
      if (section) {
        moveOneSection(issue, section.id, step);
        return;
      }
      const ids = entriesOf(issue).flatMap(({ id }) => (keys.includes(id) ? [id] : []));
      const [first] = ids;
      const target = neighbourPlace(issue, ids, step, by);
      if (first === undefined || !target) {
        announce(t('announceEdge'));
        return;
      }
      const from = ordinalOf(desk.state.get().shown, first);
      desk.attempt({ kind: 'keys', entryIds: ids, change: onIssue((now) => moveEntries(now, ids, target)) });
      goOn(() => actions.moveEntries(ids, target));
      const at = ordinalOf(desk.state.get().shown, first);
      const isElsewhere = from?.sectionId !== at?.sectionId;
      if (at)
        announce(
          t(isElsewhere ? 'announceSection' : 'announceMove', { ...at, count: changedFolios(desk.state.get()) }),
        );
    }
    return { move, put, back, isOn: () => ending !== null };
  }, [desk, actions, t]);

  useEffect(() => {
    const end = registerFlush(async () => moves.put());
    return () => {
      end();
      moves.put();
    };
  }, [moves]);
  return moves;
}
