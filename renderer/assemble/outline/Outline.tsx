import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Collection, type Key, Tree, Virtualizer } from 'react-aria-components';
import type { DocumentEntry, DocumentSection } from '#shared/compose/index.ts';
import { go } from '../../app/navigation.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { entriesById, type IssueDesk } from '../../issue/index.ts';
import { chooseEntries, chosen } from '../chosen.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';
import { EntryRow, OutlineItem, SectionRow } from './OutlineRow.tsx';
import { OutlineLayout } from './outlineLayout.ts';
import { RowEditor } from './RowEditor.tsx';
import { SectionMenu } from './SectionMenu.tsx';
import { useKeyMoves } from './useKeyMoves.ts';
import { useOutlineDrag } from './useOutlineDrag.ts';
import { useShownEntry } from './useShownEntry.ts';

interface OutlineProps {
  readonly desk: IssueDesk;
  readonly actions: IssueActions;
  readonly isReadOnly: boolean;
}

/** The issue's sections and entries with their page numbers, as the printed contents have them. */
export function Outline({ desk, actions, isReadOnly }: OutlineProps) {
  const t = useWords(assembleWords);
  const box = useRef<HTMLDivElement>(null);
  // Rows keep their order while the mouse drags; the keyboard moves the rows themselves.
  const document = useStore(
    desk.state,
    ({ settled, shown, trial }) => (trial?.kind === 'keys' ? shown : settled)?.document,
  );
  const selected = useStore(chosen, (value) => value);
  const [edited, setEdited] = useState<string | null>(null);
  const [layout] = useState(() => new OutlineLayout());
  const { dragAndDropHooks, opening } = useOutlineDrag(desk, actions, isReadOnly);
  const moves = useKeyMoves(desk, actions);
  const sections = document?.sections ?? noSections;
  const layoutOptions = useMemo(() => ({ opening }), [opening]);
  useShownEntry(box, layout);
  useFocusKept(box, document);

  function open(key: Key): void {
    const issue = desk.state.get().settled?.content.issue;
    const entry = issue && entriesById(issue).get(String(key));
    if (entry) go({ screen: 'library', clipId: entry.clipId });
    else if (!isReadOnly) setEdited(String(key));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || isReadOnly) return;
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key === undefined || target.closest('input')) return;
    const selectedIds = chosen.get().has(key) ? [...chosen.get()].map(String) : [key];
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (event.altKey && isArrow)
      moves.move(selectedIds, event.key === 'ArrowUp' ? -1 : 1, event.shiftKey ? 'section' : 'place');
    else if (event.key === 'Alt' || event.key === 'Shift') return;
    else if (moves.isOn() && event.key === 'Escape') moves.back();
    else if (moves.isOn() && event.key === 'Enter') moves.put();
    else if (event.key === 'F2') setEdited(key);
    else if (event.key === 'Delete' || event.key === 'Backspace') takeOut(selectedIds, actions, sections);
    else {
      moves.put();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const tree = useMemo(
    () => (
      <Tree
        aria-label={t('outline')}
        className="outline"
        items={sections}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) =>
          chooseEntries(keys === 'all' ? sections.flatMap(({ entries }) => entries.map(({ id }) => id)) : keys)
        }
        expandedKeys={sections.map(({ id }) => id)}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => openRow.current(key)}
      >
        {(section: DocumentSection) => (
          <OutlineItem
            id={section.id}
            text={section.name}
            rows={
              <Collection items={section.entries}>
                {(entry: DocumentEntry) => (
                  <OutlineItem id={entry.id} text={entry.headline}>
                    <EntryRow desk={desk} entry={entry} />
                  </OutlineItem>
                )}
              </Collection>
            }
          >
            <SectionRow
              desk={desk}
              section={section}
              menu={
                !isReadOnly && (
                  <SectionMenu
                    section={section}
                    sections={sections}
                    actions={actions}
                    onRename={() => setEdited(section.id)}
                  />
                )
              }
            />
          </OutlineItem>
        )}
      </Tree>
    ),
    [sections, selected, dragAndDropHooks, desk, actions, isReadOnly, t],
  );
  const openRow = useRef(open);
  openRow.current = open;

  return (
    <div ref={box} className="outline-box" onKeyDownCapture={onKeyDown} onPointerDownCapture={moves.put}>
      <Virtualizer layout={layout} layoutOptions={layoutOptions}>
        {tree}
      </Virtualizer>
      {edited !== null && (
        <RowEditor
          key={edited}
          desk={desk}
          actions={actions}
          id={edited}
          layout={layout}
          box={box}
          onEnd={() => setEdited(null)}
        />
      )}
    </div>
  );
}

const noSections: readonly DocumentSection[] = [];

function takeOut(ids: readonly string[], actions: IssueActions, sections: readonly DocumentSection[]): void {
  const section = sections.find(({ id }) => ids.includes(id));
  if (section) void actions.removeSection(section.id, section.name);
  else void actions.removeEntries(ids);
}

/** A row that is moved in the page loses the focus; it gets it back. */
function useFocusKept(box: React.RefObject<HTMLDivElement | null>, order: unknown): void {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const element = box.current;
    const remember = ({ target }: FocusEvent) => {
      focused.current = target instanceof HTMLElement ? (target.dataset['key'] ?? null) : null;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows move when the order changes
  useEffect(() => {
    if (document.activeElement !== document.body || focused.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused.current)}"]`)?.focus();
  }, [box, order]);
}
