import { Button as PlainButton } from 'react-aria-components';
import { Icon, IconButton, Kbd, Logo } from '../../ui/index.ts';
import { appWords } from '../appWords.ts';
import { runCommand } from '../commands/commands.ts';
import { deskDialog } from '../commands/deskDialogs.ts';
import { useCurrent } from '../current.ts';
import { formatCount } from '../format.ts';
import { go, screens, usePlace } from '../navigation.ts';
import { useWords } from '../words.ts';
import { IssueMenu } from './IssueMenu.tsx';
import { useOpenErrors } from './useOpenErrors.ts';

/** Publication, issue, the screens, the palette, theme and settings. */
export function TitleBar() {
  const t = useWords(appWords);
  const { publication } = useCurrent();
  return (
    <header className="bar">
      <div className="masthead">
        <Logo />
        <b className="clip">{publication?.name ?? t('product')}</b>
        <IssueMenu />
      </div>
      <ScreenLinks />
      <div className="right">
        <PlainButton className="command" onPress={() => deskDialog.set('palette')}>
          <Icon name="search" />
          <span className="clip">{t('palette')}</span>
          <Kbd keys="Mod+K" />
        </PlainButton>
        <IconButton icon="moon" variant="quiet" label={t('theme')} onPress={() => runCommand('view.theme')} />
        <IconButton icon="gear" variant="quiet" label={t('settings')} onPress={() => go({ screen: 'settings' })} />
        <span className="window-controls" aria-hidden="true" />
      </div>
    </header>
  );
}

function ScreenLinks() {
  const t = useWords(appWords);
  const here = usePlace((value) => value.screen);
  const errors = useOpenErrors();
  return (
    <nav className="screens" aria-label={t('screens')}>
      {screens
        .filter((screen) => screen !== 'settings')
        .map((screen) => (
          <button
            key={screen}
            type="button"
            aria-current={screen === here ? 'page' : undefined}
            onClick={() => go({ screen })}
          >
            {t(`screen.${screen}`)}
            {screen === 'check' && errors > 0 && (
              <sup title={t('openErrors', { count: errors })}>
                <span aria-hidden="true">{formatCount(errors)}</span>
                <span className="unseen">{t('openErrors', { count: errors })}</span>
              </sup>
            )}
          </button>
        ))}
    </nav>
  );
}
