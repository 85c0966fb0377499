import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { $here, type Here, nowhere } from '../commands/blockCommands.ts';

/** What stands where the caret is; drawn again only when that changes. */
export function useHere(editor: LexicalEditor): Here {
  const [here, setHere] = useState(nowhere);
  useEffect(() => {
    const read = (): void => {
      const next = editor.getEditorState().read($here, { editor });
      setHere((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    read();
    return editor.registerUpdateListener(read);
  }, [editor]);
  return here;
}
