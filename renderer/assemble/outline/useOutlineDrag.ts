import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import {
  type DragAndDropHooks,
  type DragAndDropOptions,
  type DragTypes,
  type DropTarget,
  type Key,
  useDragAndDrop,
} from 'react-aria-components';
import type { Issue } from '#shared/model/index.ts';
import { useWords } from '../../app/words.ts';
import { changedFolios, type IssueDesk, ordinalOf } from '../../issue/index.ts';
import { clipIdsType } from '../../library/list/dragging.ts';
import { announce } from '../../ui/index.ts';
import { dragged, draggedEntries, entriesType, sectionType } from '../dragged.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';
import { dropLine, noImage } from './DropLine.tsx';
import { type Drop, draggedOf, dropOf } from './drops.ts';
import type { Gap } from './outlineLayout.ts';

/**
 * Dragging within the outline and into it. The issue is laid out anew at each place the drag comes to, so that the
 * numbers move before anything is dropped; dropping makes one change of the library.
 */
export function useOutlineDrag(desk: IssueDesk, actions: IssueActions, isReadOnly: boolean) {
  const t = useWords(assembleWords);
  const [opening, setOpening] = useState<Gap | null>(null);
  const leaving = useRef(0);

  const tools = useMemo(() => {
    const issueNow = (): Issue | null => desk.state.get().settled?.content.issue ?? null;

    let last: DropTarget | null = null;

    function dropAt(target: DropTarget): Drop | null {
      const issue = issueNow();
      const what = dragged.get();
      return issue && what ? dropOf(issue, what, target, actions) : null;
    }

    function show(target: DropTarget): void {
      cancelAnimationFrame(leaving.current);
      last = target;
      const what = dragged.get();
      const drop = dropAt(target);
      if (!what || !drop) return;
      const entryIds = draggedEntries(what);
      desk.attempt({ kind: 'drag', entryIds, change: drop.change });
      setOpening(drop.gap);
      const state = desk.state.get();
      const at = entryIds[0] === undefined ? null : ordinalOf(state.shown, entryIds[0]);
      if (at) announce(t('announceSection', { ...at, count: changedFolios(state) }));
    }

    function clear(): void {
      cancelAnimationFrame(leaving.current);
      last = null;
      desk.attempt(null);
      setOpening(null);
    }

    /** The next place comes right after the last is left: only when none comes is the issue shown as it is. */
    function leave(): void {
      cancelAnimationFrame(leaving.current);
      leaving.current = requestAnimationFrame(clear);
    }

    function drop(target: DropTarget): void {
      const there = dropAt(target);
      // Sent before the trial ends, so that the numbers never go back in between.
      if (there) void there.carryOut();
      dragged.set(null);
      clear();
    }

    function begin(keys: ReadonlySet<Key>): void {
      const issue = issueNow();
      if (issue) dragged.set(draggedOf(issue, keys, headlineIn(desk)));
    }

    function end(): void {
      dragged.set(null);
      clear();
    }
    /** Clips can be shown in their place when they are read; a drag that ends elsewhere leaves nothing behind. */
    function again(): void {
      const what = dragged.get();
      if (what === null) clear();
      else if (last && what.kind === 'clips') show(last);
    }
    return { dropAt, show, again, leave, drop, begin, end };
  }, [desk, actions, t]);

  useEffect(() => dragged.subscribe(tools.again), [tools]);

  // New options would make the tree build all its rows anew at every place of a drag.
  const options = useMemo(
    (): DragAndDropOptions => ({
      isDisabled: isReadOnly,
      getItems: (keys) => {
        const issue = desk.state.get().settled?.content.issue;
        const what = issue && draggedOf(issue, keys, headlineIn(desk));
        if (!what) return [];
        const type = what.kind === 'section' ? sectionType : entriesType;
        return [{ [type]: JSON.stringify([...keys]), 'text/plain': what.text }];
      },
      acceptedDragTypes: [entriesType, sectionType, clipIdsType],
      getAllowedDropOperations: () => ['move'],
      getDropOperation: (target, types, allowed) =>
        canTake(types) && tools.dropAt(target) ? (allowed[0] ?? 'move') : 'cancel',
      onDragStart: ({ keys }) => tools.begin(keys),
      onDragEnd: tools.end,
      onDropEnter: ({ target }) => tools.show(target),
      onDropExit: tools.leave,
      onMove: ({ target }) => tools.drop(target),
      onInsert: ({ target }) => tools.drop(target),
      onRootDrop: () => tools.drop({ type: 'root' }),
      onItemDrop: ({ target }) => tools.drop(target),
      renderDropIndicator: dropLine,
      // The card under the pointer is drawn by the screen: it shows the number as it changes.
      renderDragPreview: noImage,
    }),
    [desk, tools, isReadOnly],
  );
  const { dragAndDropHooks: plain } = useDragAndDrop(options);
  const dropState = useRef<DropState | null>(null);
  const dragAndDropHooks = useMemo(() => withState(plain, dropState), [plain]);
  // A drag that began elsewhere and is given up over the outline does not always leave it by itself.
  useEffect(() => dragged.subscribe(() => dragged.get() === null && dropState.current?.setTarget(null)), []);
  return { dragAndDropHooks, opening };
}

type DropState = ReturnType<NonNullable<DragAndDropHooks['useDroppableCollectionState']>>;

/** The same hooks, which also keep the tree's state of dropping where it can be reached. */
function withState(hooks: DragAndDropHooks, kept: RefObject<DropState | null>): DragAndDropHooks {
  const { useDroppableCollectionState: usePlainState } = hooks;
  if (!usePlainState) return hooks;
  // biome-ignore lint/correctness/noComponentHookFactories: made once, as the hooks it stands among
  const useDroppableCollectionState: typeof usePlainState = (props) => {
    const state = usePlainState(props);
    kept.current = state;
    return state;
  };
  return { ...hooks, useDroppableCollectionState };
}

const canTake = (types: DragTypes): boolean => [entriesType, sectionType, clipIdsType].some((type) => types.has(type));

/** The headline of an entry. */
function headlineIn(desk: IssueDesk): (entryId: string) => string {
  const sections = desk.state.get().settled?.document.sections ?? [];
  const headlines = new Map(sections.flatMap(({ entries }) => entries.map(({ id, headline }) => [id, headline])));
  return (entryId) => headlines.get(entryId) ?? '';
}
