import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_HIGH, FORMAT_TEXT_COMMAND, KEY_DOWN_COMMAND } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useWords } from '../../app/words.ts';
import { Icon } from '../../ui/index.ts';
import { asCommand } from '../commands/asCommand.ts';
import { $addTable, $clearFormat, $here, $setLink, $toggleList, $toggleQuote } from '../commands/blockCommands.ts';
import { editorWords } from '../words.ts';
import { EditorIcon } from './drawings.tsx';
import { LinkForm } from './LinkForm.tsx';
import { TableTools } from './TableTools.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useHere } from './useHere.ts';

interface TextToolsProps {
  /** Chooses a picture to put where the caret is. */
  readonly onAddPicture?: (() => void) | undefined;
}

/** The row of tools above a rich text, and their keys. */
export function TextTools({ onAddPicture }: TextToolsProps) {
  const t = useWords(editorWords);
  const [editor] = useLexicalComposerContext();
  const here = useHere(editor);
  const linkButton = useRef<HTMLButtonElement>(null);
  const [isLinking, setLinking] = useState(false);
  const run = ($command: () => void) => {
    editor.update($command, asCommand);
    editor.focus();
  };
  const format = (name: 'bold' | 'italic') => run(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, name));
  const latest = useRef({ run, openLink: () => setLinking(true) });
  latest.current = { run, openLink: () => setLinking(true) };
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const act = commandOf(event);
          if (act === null) return false;
          event.preventDefault();
          event.stopPropagation();
          if (act === 'link') latest.current.openLink();
          else latest.current.run(act);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  );
  const closeLink = () => {
    setLinking(false);
    editor.focus();
  };
  return (
    <Toolbar className="editor-tools" aria-label={t('tools')}>
      <ToolButton label={t('bold')} keys="Mod+B" isPressed={here.bold} onPress={() => format('bold')}>
        <EditorIcon name="bold" />
      </ToolButton>
      <ToolButton label={t('italic')} keys="Mod+I" isPressed={here.italic} onPress={() => format('italic')}>
        <EditorIcon name="italic" />
      </ToolButton>
      <ToolButton
        ref={linkButton}
        label={t('link')}
        keys="Mod+K"
        isPressed={here.link !== null}
        isDisabled={here.isCollapsed && here.link === null}
        onPress={() => setLinking(true)}
      >
        <Icon name="link" size="s" />
      </ToolButton>
      <span className="editor-gap" />
      <ToolButton
        label={t('bulletList')}
        keys="Mod+Shift+8"
        isPressed={here.block === 'bullet'}
        onPress={() => run(() => $toggleList('bullet'))}
      >
        <EditorIcon name="bullet" />
      </ToolButton>
      <ToolButton
        label={t('numberList')}
        keys="Mod+Shift+7"
        isPressed={here.block === 'number'}
        onPress={() => run(() => $toggleList('number'))}
      >
        <EditorIcon name="number" />
      </ToolButton>
      <ToolButton
        label={t('quote')}
        keys="Mod+Shift+9"
        isPressed={here.block === 'quote'}
        onPress={() => run($toggleQuote)}
      >
        <EditorIcon name="quote" />
      </ToolButton>
      <ToolButton label={t('table')} isDisabled={here.isTable} onPress={() => run($addTable)}>
        <EditorIcon name="table" />
      </ToolButton>
      {onAddPicture && (
        <ToolButton label={t('addPicture')} onPress={onAddPicture}>
          <Icon name="picture" size="s" />
        </ToolButton>
      )}
      <span className="editor-gap" />
      <ToolButton label={t('clear')} keys="Mod+\\" onPress={() => run($clearFormat)}>
        <EditorIcon name="clear" />
      </ToolButton>
      {here.isTable && <TableTools run={run} />}
      {isLinking && (
        <LinkForm
          anchor={linkButton}
          link={here.link}
          onClose={closeLink}
          onSet={(link) => {
            setLinking(false);
            run(() => $setLink(link));
          }}
        />
      )}
    </Toolbar>
  );
}

/** The command of a key; Mod+K without anything to link is left to the desk. */
function commandOf(event: KeyboardEvent): (() => void) | 'link' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (!event.shiftKey && event.code === 'KeyK') {
    const { isCollapsed, link } = $here();
    return isCollapsed && link === null ? null : 'link';
  }
  if (!event.shiftKey) return event.code === 'Backslash' ? $clearFormat : null;
  if (event.code === 'Digit8') return () => $toggleList('bullet');
  if (event.code === 'Digit7') return () => $toggleList('number');
  return event.code === 'Digit9' ? $toggleQuote : null;
}
