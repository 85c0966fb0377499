import { runCommand } from '../../app/commands/commands.ts';
import { useWords } from '../../app/words.ts';
import { Button, Icon, Leader } from '../../ui/index.ts';
import { emptyWords } from './emptyWords.ts';

const steps = [
  { screen: 'clip', step: 'clipStep' },
  { screen: 'assemble', step: 'assembleStep' },
  { screen: 'export', step: 'exportStep' },
] as const;

/** What to do with a library that has nothing in it yet. */
export function EmptyLibrary() {
  const t = useWords(emptyWords);
  return (
    <section className="pane first-run scroll" aria-label={t('start')}>
      <div className="first">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <div className="ways">
          <div>
            <Icon name="paste" />
            <b>{t('paste')}</b>
            <p>{t('pasteHelp')}</p>
            <Button variant="primary" keys="Mod+V" onPress={() => runCommand('clip.paste')}>
              {t('paste')}
            </Button>
          </div>
          <div>
            <Icon name="file" />
            <b>{t('files')}</b>
            <p>{t('filesHelp')}</p>
            <Button onPress={() => runCommand('clip.openFiles')}>{t('chooseFiles')}</Button>
          </div>
          <div>
            <Icon name="globe" />
            <b>{t('address')}</b>
            <p>{t('addressHelp')}</p>
            <Button icon="link" onPress={() => runCommand('clip.fromAddress')}>
              {t('enterAddress')}
            </Button>
          </div>
        </div>
        <div className="or">
          <h2>{t('already')}</h2>
          <button type="button" onClick={() => runCommand('bundle.import')}>
            <Icon name="stack" />
            <b>{t('bundle')}</b>
            <span className="sub">{t('bundleHelp')}</span>
            <Icon name="right" size="s" />
          </button>
          <button type="button" onClick={() => runCommand('library.open')}>
            <Icon name="folder" />
            <b>{t('open')}</b>
            <span className="sub">{t('openHelp')}</span>
            <Icon name="right" size="s" />
          </button>
          <button type="button" onClick={() => runCommand('clip.new')}>
            <Icon name="edit" />
            <b>{t('write')}</b>
            <span className="sub">{t('writeHelp')}</span>
            <Icon name="right" size="s" />
          </button>
          <button type="button" onClick={() => runCommand('library.sample')}>
            <Icon name="book" />
            <b>{t('sample')}</b>
            <span className="sub">{t('sampleHelp')}</span>
            <Icon name="right" size="s" />
          </button>
        </div>
        <div className="week">
          <h2>{t('week')}</h2>
          <ol>
            {steps.map(({ screen, step }) => (
              <li key={screen}>
                <b>{t(screen)}</b>
                <Leader />
                <span className="meta">{t(step)}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
