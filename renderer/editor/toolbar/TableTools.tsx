import { useWords } from '../../app/words.ts';
import { Button } from '../../ui/index.ts';
import { $addColumn, $addRow, $removeColumn, $removeRow, $removeTable } from '../commands/blockCommands.ts';
import { editorWords } from '../words.ts';

interface TableToolsProps {
  run($command: () => void): void;
}

/** What can be done with the table where the caret is. */
export function TableTools({ run }: TableToolsProps) {
  const t = useWords(editorWords);
  const tools = [
    ['addRow', $addRow],
    ['addColumn', $addColumn],
    ['removeRow', $removeRow],
    ['removeColumn', $removeColumn],
    ['removeTable', $removeTable],
  ] as const;
  return (
    <span className="editor-table-tools">
      {tools.map(([name, $command]) => (
        <Button key={name} size="s" variant="quiet" onPress={() => run($command)}>
          {t(name)}
        </Button>
      ))}
    </span>
  );
}
