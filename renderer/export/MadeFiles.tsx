import { useDesk } from '../app/desk.ts';
import { formatBytes, formatTime } from '../app/format.ts';
import { reportProblem } from '../app/problems.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { Icon, IconButton } from '../ui/index.ts';
import { useExports } from './exportJob.ts';
import { OpenFile } from './OpenFile.tsx';
import { fileNameOf, folderOf } from './paths.ts';
import { exportWords } from './words.ts';

/** Files that were made of an issue since the desk was started. */
export function MadeFiles({ issueId }: { readonly issueId: string }) {
  const t = useWords(exportWords);
  const { made } = useExports();
  const files = made.filter((file) => file.issueId === issueId).toReversed();
  if (files.length === 0) return null;
  return (
    <section className="files" aria-label={t('files')}>
      <h2 className="unseen">{t('files')}</h2>
      <ul>
        {files.map(({ path, bytes, at }) => (
          <li key={path}>
            <Icon name="file" />
            <span className="path clip grow" title={path}>
              {fileNameOf(path)}
            </span>
            <span className="meta num">{formatBytes(bytes)}</span>
            <span className="meta num">{formatTime(at)}</span>
            <OpenFile path={path} />
            <Reveal path={path} />
          </li>
        ))}
      </ul>
      <p className="meta path clip">{folderOf(files[0]?.path ?? '')}</p>
    </section>
  );
}

/** Shows a file in its folder, where the desk is a program of its own. */
function Reveal({ path }: { readonly path: string }) {
  const t = useWords(exportWords);
  const { shell } = useDesk();
  const { kind } = useShell();
  if (kind === 'browser') return null;
  const reveal = async () => {
    const result = await shell.call('shell.revealFile', { path });
    if (!result.ok) reportProblem(result.error);
  };
  return <IconButton icon="folder" size="s" label={t('reveal')} onPress={() => void reveal()} />;
}
