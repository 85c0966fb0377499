import { useTheme } from '../../ui/index.ts';
import { appWords } from '../appWords.ts';
import { useHistory } from '../history.ts';
import { go, screens } from '../navigation.ts';
import { useShell } from '../shell.tsx';
import { useWords } from '../words.ts';
import { useCommands } from './commands.ts';
import { deskDialog } from './deskDialogs.ts';

/** Commands that can be given on every screen. */
export function useDeskCommands(): void {
  const t = useWords(appWords);
  const { last, canRedo, undo, redo } = useHistory();
  const { saveSettings } = useShell();
  const theme = useTheme();
  useCommands([
    ...screens.map((screen, index) => ({
      id: `screen.${screen}`,
      title: t('goTo', { screen: t(`screen.${screen}`) }),
      group: 'go' as const,
      keys: screen === 'settings' ? ['Mod+,'] : [`Mod+${index + 1}`],
      run: () => go({ screen }),
    })),
    {
      id: 'palette.open',
      title: t('openPalette'),
      group: 'go',
      keys: ['Mod+K'],
      hidden: true,
      run: () => deskDialog.set('palette'),
    },
    {
      id: 'history.undo',
      title: t('undo'),
      group: 'edit',
      keys: ['Mod+Z'],
      enabled: last !== null,
      run: () => void undo(),
    },
    {
      id: 'history.redo',
      title: t('redo'),
      group: 'edit',
      keys: ['Mod+Y', 'Mod+Shift+Z'],
      enabled: canRedo,
      run: () => void redo(),
    },
    {
      id: 'view.theme',
      title: t('theme'),
      group: 'view',
      run: () => void saveSettings({ theme: theme === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'issue.new',
      title: t('newIssue'),
      group: 'issue',
      keys: ['Mod+Shift+N'],
      run: () => deskDialog.set('newIssue'),
    },
    {
      id: 'help.shortcuts',
      title: t('shortcuts'),
      group: 'help',
      keys: ['Mod+/', 'F1'],
      run: () => deskDialog.set('shortcuts'),
    },
  ]);
}
