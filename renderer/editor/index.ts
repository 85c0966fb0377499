export type { TextHighlight } from './highlights/textRanges.ts';
export type { HighlightPlace } from './highlights/useHighlights.ts';
export { PlainTextEditor, type PlainTextEditorProps } from './PlainTextEditor.tsx';
export { type Dropped, fromHtml, type Pasted } from './paste/fromHtml.ts';
export { RichTextEditor, type RichTextEditorProps } from './RichTextEditor.tsx';
export type { ChangeKind } from './steps/textSteps.ts';
export { useTextSteps } from './steps/useTextSteps.ts';
export type { TextEditorHandle } from './textEditorProps.ts';
