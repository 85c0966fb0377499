import { useCallback, useMemo, useRef } from 'react';
import { plainText, type RichText } from '#shared/model/index.ts';
import type { ChangeKind } from './steps/textSteps.ts';
import { TextEditor } from './TextEditor.tsx';
import type { TextEditorProps } from './textEditorProps.ts';
import './editor.css';

export interface PlainTextEditorProps
  extends Omit<TextEditorProps, 'mode' | 'value' | 'onChange' | 'onAddPicture' | 'onDropped'> {
  readonly value: string;
  readonly onChange: (value: string, kind: ChangeKind) => void;
  /** `headline` is one line, where Enter moves on (`onEnter`); `lead` has a paragraph a line. */
  readonly kind: 'headline' | 'lead';
}

/** Headline and lead: plain text, a paragraph a line. */
export function PlainTextEditor({ kind, value, onChange, ...props }: PlainTextEditorProps) {
  const text = useMemo(
    () => paragraphsOf(kind === 'headline' ? value.replace(/\s*[\r\n]\s*/g, ' ') : value),
    [kind, value],
  );
  const latest = useRef(onChange);
  latest.current = onChange;
  const report = useCallback((next: RichText, how: ChangeKind) => latest.current(plainText(next), how), []);
  return <TextEditor mode={kind === 'headline' ? 'line' : 'plain'} value={text} onChange={report} {...props} />;
}

const paragraphsOf = (text: string): RichText =>
  text.split(/\r\n?|\n/).map((line) => ({ type: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
