import { useDesk } from '../app/desk.ts';
import { reportProblem } from '../app/problems.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { Button } from '../ui/index.ts';
import { fileNameOf } from './paths.ts';
import { exportWords } from './words.ts';

/** Opens an exported file: with the system's program, or as a link where the desk is a page in a browser. */
export function OpenFile({ path }: { readonly path: string }) {
  const t = useWords(exportWords);
  const { shell } = useDesk();
  const { kind } = useShell();
  const name = fileNameOf(path);
  const label = t('openFile', { name });
  if (kind === 'browser') {
    return (
      <a
        className="btn s"
        href={`/exported/${encodeURIComponent(name)}`}
        target="_blank"
        rel="noopener"
        aria-label={label}
      >
        {t('open')}
      </a>
    );
  }
  const open = async () => {
    const result = await shell.call('shell.openFile', { path });
    if (!result.ok) reportProblem(result.error);
  };
  return (
    <Button size="s" label={label} onPress={() => void open()}>
      {t('open')}
    </Button>
  );
}
