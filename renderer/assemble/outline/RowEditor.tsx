import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { registerFlush } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { changeClip, changeSection, entriesById, type IssueDesk, onIssue } from '../../issue/index.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';
import type { OutlineLayout } from './outlineLayout.ts';

interface RowEditorProps {
  readonly desk: IssueDesk;
  readonly actions: IssueActions;
  /** Of an entry, whose headline is edited, or of a section, whose name is. */
  readonly id: string;
  readonly layout: OutlineLayout;
  readonly box: RefObject<HTMLDivElement | null>;
  onEnd(): void;
}

/** Edits a headline where it stands. What is typed shows on the pages at once, and is saved in one step at the end. */
export function RowEditor({ desk, actions, id, layout, box, onEnd }: RowEditorProps) {
  const t = useWords(assembleWords);
  const [edited] = useState(() => editedText(desk, id));
  const [text, setText] = useState(edited?.text ?? '');
  const isDone = useRef(false);
  const latest = useRef(text);
  latest.current = text;

  function show(next: string): void {
    const name = next.trim();
    if (!edited || name === '') return;
    desk.draft(
      edited.clipId === null
        ? onIssue((issue) => changeSection(issue, id, { name }))
        : changeClip(edited.clipId, (clip) => ({ ...clip, headline: name })),
    );
  }

  function onInput(event: FormEvent<HTMLInputElement>): void {
    const { value } = event.currentTarget;
    setText(value);
    // Half a composed word is no headline.
    if (!(event.nativeEvent as InputEvent).isComposing) show(value);
  }

  async function finish(): Promise<void> {
    if (isDone.current) return;
    isDone.current = true;
    const name = latest.current.trim();
    onEnd();
    if (edited && name !== '' && name !== edited.text) {
      if (edited.clipId === null) await actions.changeSection(id, { name: name.slice(0, 60) });
      else await actions.saveHeadline(edited.clipId, name.slice(0, 200));
    }
    desk.draft(null);
  }

  function giveUp(): void {
    isDone.current = true;
    desk.draft(null);
    onEnd();
  }

  function leave(how: () => void): void {
    how();
    const row = box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
    row?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') leave(() => void finish());
    else if (event.key === 'Escape') leave(giveUp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const save = useRef(finish);
  save.current = finish;
  useEffect(() => registerFlush(() => save.current()), []);

  const tree = box.current?.querySelector<HTMLElement>('.outline');
  const row = layout.getLayoutInfo(id)?.rect;
  if (!edited || !tree || !row) return null;
  const paddingTop = Number.parseFloat(getComputedStyle(tree).paddingTop);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the user has just asked to edit it
      autoFocus
      className={edited.clipId === null ? 'row-editor sec' : 'row-editor'}
      aria-label={t(edited.clipId === null ? 'sectionName' : 'headline')}
      style={{ top: row.y + paddingTop - tree.scrollTop, height: row.height }}
      value={text}
      onInput={onInput}
      onCompositionEnd={({ currentTarget }) => show(currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void finish()}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}

function editedText(desk: IssueDesk, id: string): { readonly text: string; readonly clipId: string | null } | null {
  const content = desk.state.get().settled?.content;
  const section = content?.issue.sections.find((each) => each.id === id);
  if (section) return { text: section.name, clipId: null };
  const clipId = content && entriesById(content.issue).get(id)?.clipId;
  const clip = content?.clips.find((each) => each.id === clipId);
  return clip ? { text: clip.headline, clipId: clip.id } : null;
}
