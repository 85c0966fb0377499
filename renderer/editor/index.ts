export type { TextHighlight } from './highlights/textRanges.ts';
export type { HighlightPlace } from './highlights/useHighlights.ts';
export { PlainTextEditor, type PlainTextEditorProps } from './PlainTextEditor.tsx';
export { LeftBehind } from './paste/LeftBehind.tsx';
export { RichTextEditor, type RichTextEditorProps } from './RichTextEditor.tsx';
export type { ChangeKind } from './steps/textSteps.ts';
export { useTextSteps } from './steps/useTextSteps.ts';
export type { TextEditorHandle } from './textEditorProps.ts';
