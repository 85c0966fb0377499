import { deskDialog } from '../app/commands/deskDialogs.ts';
import { useExplain } from '../app/explain.ts';
import { formatBytes, formatCount } from '../app/format.ts';
import { useRead } from '../app/reads.ts';
import { useShell } from '../app/shell.tsx';
import { RecentLibraries } from '../app/start/RecentLibraries.tsx';
import { useLibraries } from '../app/start/useLibraries.ts';
import { useWords } from '../app/words.ts';
import { Button, Callout, FormRow, FormRows, Hint } from '../ui/index.ts';
import { settingsWords } from './words.ts';

/** The library that is open, and the way to others. */
export function LibraryPart() {
  const t = useWords(settingsWords);
  const explain = useExplain();
  const { library } = useShell();
  const { data: info } = useRead('library.info', {}, { keep: true });
  const { failure, open } = useLibraries();
  const syncedBy = library.status === 'open' ? library.syncedBy : null;
  return (
    <>
      <FormRows>
        <FormRow label={t('folder')} isTop>
          <p className="value path">{library.status === 'open' ? library.folder : ''}</p>
          {syncedBy !== null && <Hint tone="warn">{t('synced', { program: syncedBy })}</Hint>}
        </FormRow>
        {info && (
          <>
            <FormRow label={t('contents')}>
              <ul className="facts-line">
                <li>{t('clips', { count: info.clips }).replace(String(info.clips), formatCount(info.clips))}</li>
                <li>{t('issues', { count: info.issues })}</li>
                <li>{t('pictures', { count: info.assets }).replace(String(info.assets), formatCount(info.assets))}</li>
              </ul>
            </FormRow>
            <FormRow label={t('size')}>
              <p className="value">
                {formatBytes(info.bytes)} <span className="meta">{t('sizeNote')}</span>
              </p>
            </FormRow>
          </>
        )}
      </FormRows>
      <div className="beside actions">
        <Button icon="folder" keys="Mod+O" onPress={() => deskDialog.set('openLibrary')}>
          {t('open')}
        </Button>
        <Button icon="plus" onPress={() => deskDialog.set('newLibrary')}>
          {t('create')}
        </Button>
        <Button icon="book" onPress={() => deskDialog.set('sampleLibrary')}>
          {t('sample')}
        </Button>
      </div>
      {failure && (
        <Callout tone="bad" title={t('recentFailed')}>
          {explain(failure)}
        </Callout>
      )}
      <RecentLibraries onOpen={(folder) => void open(folder)} />
    </>
  );
}
