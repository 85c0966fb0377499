import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { TablePlugin } from '@lexical/react/LexicalTablePlugin';
import { QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { type JSX, memo, useState } from 'react';
import { EditorBehaviour } from './EditorBehaviour.tsx';
import { $fill } from './model/applyText.ts';
import { PastePlaceNode } from './nodes/PastePlaceNode.ts';
import { PictureNode } from './nodes/PictureNode.ts';
import type { TextEditorProps } from './textEditorProps.ts';
import { TextTools } from './toolbar/TextTools.tsx';

const nodes = [
  PictureNode,
  PastePlaceNode,
  LinkNode,
  ListNode,
  ListItemNode,
  QuoteNode,
  TableNode,
  TableRowNode,
  TableCellNode,
];
const theme = {
  paragraph: 'editor-paragraph',
  quote: 'editor-quote',
  link: 'editor-a',
  table: 'editor-table',
  tableSelection: 'editor-table-selection',
  tableCellSelected: 'editor-cell-selected',
  list: { ul: 'editor-list', ol: 'editor-list' },
  text: { bold: 'editor-bold', italic: 'editor-italic' },
};

/** The editor behind headline, lead and detail: one way to type, compose, paste and undo for all three. */
export const TextEditor = memo(function TextEditor(props: TextEditorProps) {
  const { mode, value, label, placeholder, isReadOnly = false, onAddPicture } = props;
  const [config] = useState(() => ({
    namespace: `desk-${mode}`,
    nodes,
    theme,
    editable: !isReadOnly,
    editorState: () => $fill(value),
    onError: (error: Error) => {
      throw error;
    },
  }));
  const isRich = mode === 'rich';
  const shown =
    placeholder === undefined ? {} : { 'aria-placeholder': placeholder, placeholder: <Hint text={placeholder} /> };
  return (
    <LexicalComposer initialConfig={config}>
      {isRich && !isReadOnly && <TextTools onAddPicture={onAddPicture && (() => onAddPicture([]))} />}
      <div className={`editor editor-${mode}`}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="editor-text"
              aria-label={label}
              aria-multiline={mode !== 'line'}
              aria-readonly={isReadOnly}
              spellCheck={false}
              {...(shown as { 'aria-placeholder': string; placeholder: JSX.Element })}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      {isRich && <ListPlugin />}
      {isRich && <TablePlugin hasCellMerge hasCellBackgroundColor={false} />}
      <EditorBehaviour {...props} />
    </LexicalComposer>
  );
});

const Hint = ({ text }: { readonly text: string }) => (
  <div className="editor-hint" aria-hidden="true">
    {text}
  </div>
);
