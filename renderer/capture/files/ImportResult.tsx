import type { ReactNode } from 'react';
import type { ImportedFiles, RepeatedFile } from '#shared/contract/index.ts';
import { useExplain } from '../../app/explain.ts';
import { formatCount } from '../../app/format.ts';
import { useWords } from '../../app/words.ts';
import { Button, Folio, Icon, type IconName, Leader } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import { goToClip } from '../showing.ts';
import { commonFolder } from './commonFolder.ts';
import { endImport, type ImportWish, takeRepeats } from './importJob.ts';

/** Lines of each kind that are listed. */
const mostShown = 200;

interface ImportResultProps {
  readonly wish: ImportWish;
  readonly result: ImportedFiles;
  /** Whether it came to its end. */
  readonly isWhole: boolean;
}

/** What became of each file: taken in, refused with the reason, passed over because the library has it. */
export function ImportResult({ wish, result, isWhole }: ImportResultProps) {
  const { imported, clips, refused, refusals, repeated, updated, unchanged } = result;
  const t = useWords(captureWords);
  const explain = useExplain();
  /** What came in just now is there once; its repeats are no others. */
  const fresh = new Set(imported.map(({ id }) => id));
  const canBeTaken = repeated.filter(({ clipId }) => !fresh.has(clipId));
  const folder = commonFolder([...imported, ...refused, ...repeated].map(({ file }) => file));
  return (
    <div className="import-result">
      {folder !== '' && <p className="meta path">{t('importedFrom', { folder })}</p>}
      {isWhole && clips + refusals + repeated.length + updated + unchanged === 0 && <p>{t('importedNothing')}</p>}
      <Part title={t('refused')} icon="error" tone="bad" count={refusals}>
        {refused.slice(0, mostShown).map(({ file, code, message }) => (
          <li key={`${file} ${message}`}>
            <FileName file={file} folder={folder} />
            <span className="meta">{explain({ code, message })}</span>
          </li>
        ))}
        {refusals > mostShown && <li className="meta">{t('andMore', { count: formatCount(refusals - mostShown) })}</li>}
      </Part>
      <Part title={t('repeated')} icon="info" tone="info" count={repeated.length}>
        {repeated.slice(0, mostShown).map((each) => (
          <li key={`${each.file} ${each.clipId}`}>
            <FileName file={each.file} folder={folder} />
            <ClipLink clipId={each.clipId}>{t('sameAs', { headline: each.headline || t('noHeadline') })}</ClipLink>
            {!fresh.has(each.clipId) && (
              <Button
                size="s"
                onPress={() => {
                  const isTaken = (other: RepeatedFile) => other.file === each.file && other.clipId === each.clipId;
                  takeRepeats(
                    wish,
                    repeated.filter(isTaken),
                    repeated.filter((other) => !isTaken(other)),
                  );
                }}
              >
                {t('takeAnyway')}
              </Button>
            )}
          </li>
        ))}
        {canBeTaken.length > 1 && (
          <li>
            <Button
              size="s"
              onPress={() =>
                takeRepeats(
                  wish,
                  canBeTaken,
                  repeated.filter(({ clipId }) => fresh.has(clipId)),
                )
              }
            >
              {t('takeAllAnyway', { count: canBeTaken.length })}
            </Button>
          </li>
        )}
      </Part>
      <Part title={t('updated')} icon="refresh" tone="info" count={updated} />
      <Part title={t('unchanged')} icon="info" tone="info" count={unchanged} />
      <Part title={t('imported')} icon="ok" tone="good" count={clips}>
        {imported.slice(0, mostShown).map(({ id, headline, file }) => (
          <li key={id}>
            <ClipLink clipId={id}>{headline || t('noHeadline')}</ClipLink>
            <FileName file={file} folder={folder} isQuiet />
          </li>
        ))}
        {clips > mostShown && <li className="meta">{t('andMore', { count: formatCount(clips - mostShown) })}</li>}
      </Part>
    </div>
  );
}

interface FileNameProps {
  readonly file: string;
  /** The folder that all of them are in. */
  readonly folder: string;
  readonly isQuiet?: boolean;
}

function FileName({ file, folder, isQuiet = false }: FileNameProps) {
  return (
    <span className={isQuiet ? 'meta path' : 'path'} title={file}>
      {file.slice(folder.length)}
    </span>
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
        goToClip(clipId);
      }}
    >
      {children}
    </button>
  );
}
