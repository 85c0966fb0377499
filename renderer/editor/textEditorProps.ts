import type { Ref } from 'react';
import type { RichText } from '#shared/model/index.ts';
import type { EditorMode } from './commands/editorMode.ts';
import type { EditingCallbacks } from './commands/registerEditing.ts';
import type { TextHighlight } from './highlights/textRanges.ts';
import type { HighlightPlace } from './highlights/useHighlights.ts';
import type { ChangeKind } from './steps/textSteps.ts';

export interface TextEditorHandle {
  /** Reports what was typed and not reported yet, and ends the step. */
  flush(): void;
  focus(): void;
  /** Focus with the caret behind the last character. */
  focusEnd(): void;
  /** Selects a stretch of the plain text, offsets as in `plainText`, and gives where it is in the window. */
  showStretch(start: number, end: number): DOMRect | null;
  /** Puts pictures where the caret is, as one step. */
  insertPictures(assetIds: readonly string[]): void;
}

export interface TextEditorProps extends EditingCallbacks {
  readonly mode: EditorMode;
  readonly value: RichText;
  /** Each change, once; a composed phrase at its end. `value` is in normal form. */
  readonly onChange: (value: RichText, kind: ChangeKind) => void;
  /** The burst of typing has ended: the focus left, the caret jumped, a composition begins. */
  readonly onPause?: (() => void) | undefined;
  /** Read aloud. */
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly highlights?: readonly TextHighlight[] | undefined;
  /** A highlighted stretch was clicked. */
  readonly onHighlight?: ((place: HighlightPlace) => void) | undefined;
  readonly ref?: Ref<TextEditorHandle> | undefined;
}
