import { useDesk } from '../app/desk.ts';
import { PictureAddress } from './nodes/pictureContext.ts';
import { TextEditor } from './TextEditor.tsx';
import type { TextEditorProps } from './textEditorProps.ts';
import './editor.css';

export type RichTextEditorProps = Omit<TextEditorProps, 'mode' | 'onEnter'>;

/** The detail of a clip: paragraphs, lists, quotes, tables and pictures, with a row of tools above. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { assetUrl } = useDesk();
  return (
    <PictureAddress value={assetUrl}>
      <TextEditor mode="rich" {...props} />
    </PictureAddress>
  );
}
