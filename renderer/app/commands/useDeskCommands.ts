import { useTheme } from '../../ui/index.ts';
import { appWords } from '../appWords.ts';
import { useHistory } from '../history.ts';
import { go, screens, usePlace } from '../navigation.ts';
import { useShell } from '../shell.tsx';
import { useWords } from '../words.ts';
import { runWhenThere, useCommands } from './commands.ts';
import { deskDialog } from './deskDialogs.ts';

const libraryDialogs = [
  { id: 'library.new', dialog: 'newLibrary', title: 'newLibrary', keys: undefined },
  { id: 'library.open', dialog: 'openLibrary', title: 'openLibrary', keys: ['Mod+O'] },
  { id: 'library.sample', dialog: 'sampleLibrary', title: 'sampleLibrary', keys: undefined },
] as const;

/** Commands of the library's screen, which is gone to first. */
const libraryCommands = [
  { id: 'clip.new', group: 'clip', title: 'newClip', keys: ['Mod+N'] },
  { id: 'clip.paste', group: 'clip', title: 'paste', keys: undefined },
  { id: 'clip.openFiles', group: 'clip', title: 'openFiles', keys: ['Mod+Shift+O'] },
  { id: 'clip.openFolder', group: 'clip', title: 'openFolder', keys: undefined },
  { id: 'clip.fromAddress', group: 'clip', title: 'fromAddress', keys: ['Mod+L'] },
  { id: 'library.duplicates', group: 'library', title: 'duplicates', keys: ['Mod+D'] },
  { id: 'bundle.export', group: 'library', title: 'exportBundle', keys: undefined },
  { id: 'bundle.import', group: 'library', title: 'importBundle', keys: undefined },
] as const;

/** Commands that can be given on every screen. */
export function useDeskCommands(): void {
  const t = useWords(appWords);
  const { undo, redo } = useHistory();
  const { saveSettings } = useShell();
  const theme = useTheme();
  const screen = usePlace((value) => value.screen);
  useCommands(
    [
      ...screens.map((each, index) => ({
        id: `screen.${each}`,
        title: t('goTo', { screen: t(`screen.${each}`) }),
        group: 'go' as const,
        keys: each === 'settings' ? ['Mod+,'] : [`Mod+${index + 1}`],
        run: () => go({ screen: each }),
      })),
      {
        id: 'palette.open',
        title: t('openPalette'),
        group: 'go',
        keys: ['Mod+K'],
        hidden: true,
        run: () => deskDialog.set('palette'),
      },
      // Never disabled: undo saves what was typed a moment ago, of which no list of steps knows yet.
      {
        id: 'history.undo',
        title: t('undo'),
        group: 'edit',
        keys: ['Mod+Z'],
        run: () => void undo(),
      },
      {
        id: 'history.redo',
        title: t('redo'),
        group: 'edit',
        keys: ['Mod+Y', 'Mod+Shift+Z'],
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
      ...libraryCommands.map(({ id, group, title, keys }) => ({
        id,
        title: t(title),
        group,
        ...(keys ? { keys } : {}),
        enabled: screen !== 'library',
        run: () => {
          go({ screen: 'library' });
          runWhenThere(id);
        },
      })),
      {
        id: 'issue.export',
        title: t('export'),
        group: 'issue',
        keys: ['Mod+E'],
        run: () => go({ screen: 'export' }),
      },
      ...libraryDialogs.map(({ id, dialog, title, keys }) => ({
        id,
        title: t(title),
        group: 'library' as const,
        ...(keys ? { keys } : {}),
        run: () => deskDialog.set(dialog),
      })),
      {
        id: 'help.shortcuts',
        title: t('shortcuts'),
        group: 'help',
        keys: ['Mod+/', 'F1'],
        run: () => deskDialog.set('shortcuts'),
      },
    ],
    'desk',
  );
}
