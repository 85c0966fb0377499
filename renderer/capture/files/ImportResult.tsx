import type { ReactNode } from 'react';
import type { ImportedFiles } from '#shared/contract/index.ts';
import { useExplain } from '../../app/explain.ts';
import { formatCount } from '../../app/format.ts';
import { useWords } from '../../app/words.ts';
import { showClip } from '../../library/list/librarySelection.ts';
import { showClips } from '../../library/view.ts';
import { Folio, Icon, type IconName, Leader } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import { endImport } from './importJob.ts';

/** Lines of each kind that are listed. */
const mostShown = 200;

/** What became of each file: taken in, refused with the reason, passed over because the library has it. */
export function ImportResult({ result }: { readonly result: ImportedFiles }) {
  const { imported, clips, refused, refusals, repeated, updated, unchanged } = result;
  const t = useWords(captureWords);
  const explain = useExplain();
  return (
    <div className="import-result">
      {clips + refusals + repeated.length + updated + unchanged === 0 && <p>{t('importedNothing')}</p>}
      <Part title={t('refused')} icon="error" tone="bad" count={refusals}>
        {refused.slice(0, mostShown).map(({ file, code, message }) => (
          <li key={`${file} ${message}`}>
            <span className="path">{file}</span>
            <span className="meta">{explain({ code, message })}</span>
          </li>
        ))}
        {refusals > mostShown && <li className="meta">{t('andMore', { count: formatCount(refusals - mostShown) })}</li>}
      </Part>
      <Part title={t('repeated')} icon="info" tone="info" count={repeated.length}>
        {repeated.slice(0, mostShown).map(({ file, clipId, headline }) => (
          <li key={file}>
            <span className="path">{file}</span>
            <ClipLink clipId={clipId}>{t('sameAs', { headline: headline || t('noHeadline') })}</ClipLink>
          </li>
        ))}
      </Part>
      <Part title={t('updated')} icon="refresh" tone="info" count={updated} />
      <Part title={t('unchanged')} icon="info" tone="info" count={unchanged} />
      <Part title={t('imported')} icon="ok" tone="good" count={clips}>
        {imported.slice(0, mostShown).map(({ id, headline, file }) => (
          <li key={id}>
            <ClipLink clipId={id}>{headline || t('noHeadline')}</ClipLink>
            <span className="meta path">{file}</span>
          </li>
        ))}
        {clips > mostShown && <li className="meta">{t('andMore', { count: formatCount(clips - mostShown) })}</li>}
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly icon: IconName;
  readonly tone: 'good' | 'bad' | 'info';
  readonly count: number;
  readonly children?: ReactNode;
}

function Part({ title, icon, tone, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section className={tone} aria-label={title}>
      <h3>
        <Icon name={icon} />
        {title}
        <Leader />
        <Folio>{formatCount(count)}</Folio>
      </h3>
      {children && <ul>{children}</ul>}
    </section>
  );
}

/** Leads to a clip of the library. */
function ClipLink({ clipId, children }: { readonly clipId: string; readonly children: string }) {
  return (
    <button
      type="button"
      className="text-link"
      onClick={() => {
        endImport();
        showClips({});
        showClip(clipId);
      }}
    >
      {children}
    </button>
  );
}
