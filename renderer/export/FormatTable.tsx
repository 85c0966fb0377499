import { formatBytes } from '../app/format.ts';
import { useWords } from '../app/words.ts';
import { Checkbox } from '../ui/index.ts';
import { exportKinds, lastMade, useExports } from './exportJob.ts';
import { FormatAction } from './FormatAction.tsx';
import { FormatState } from './FormatState.tsx';
import type { Destination } from './useDestination.ts';
import { exportWords } from './words.ts';

/** The formats there are: which are chosen, how far each has come, what was made. */
export function FormatTable({ issueId, destination }: { readonly issueId: string; readonly destination: Destination }) {
  const t = useWords(exportWords);
  const { running, made } = useExports();
  const job = running?.issueId === issueId ? running : null;
  return (
    <table className="grid formats">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('format')}</th>
          <th scope="col" className="n">
            {t('size')}
          </th>
          <th scope="col">{t('status')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {exportKinds.map((kind) => {
          const isChosen = destination.kinds.includes(kind);
          const file = job?.kinds.includes(kind) ? null : lastMade(made, issueId, kind);
          return (
            <tr key={kind} className={isChosen ? '' : 'off'}>
              <td>
                <Checkbox
                  isSelected={isChosen}
                  onChange={(value) => destination.setKind(kind, value)}
                  isDisabled={running !== null}
                  label={t(`kind.${kind}`)}
                >
                  {null}
                </Checkbox>
              </td>
              <th scope="row">
                <b>{t(`kind.${kind}`)}</b>
                <span className="meta">{t(`note.${kind}`)}</span>
              </th>
              <td className="n">{file ? formatBytes(file.bytes) : '—'}</td>
              <td className="state">
                <FormatState kind={kind} job={job} file={file} isChosen={isChosen} issueId={issueId} />
              </td>
              <td className="act">
                <FormatAction kind={kind} job={job} file={file} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
