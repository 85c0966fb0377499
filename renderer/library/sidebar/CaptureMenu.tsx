import { Button as PlainButton } from 'react-aria-components';
import { appWords } from '../../app/appWords.ts';
import { runCommand } from '../../app/commands/commands.ts';
import { useWords } from '../../app/words.ts';
import { Icon, type IconName, Menu, MenuItem, MenuTrigger } from '../../ui/index.ts';
import { sidebarWords } from './sidebarWords.ts';

interface Way {
  readonly id: string;
  readonly title: 'paste' | 'openFiles' | 'openFolder' | 'fromAddress';
  readonly icon: IconName;
  readonly keys?: string;
}

const ways: readonly Way[] = [
  { id: 'clip.paste', title: 'paste', icon: 'paste', keys: 'Mod+V' },
  { id: 'clip.openFiles', title: 'openFiles', icon: 'file', keys: 'Mod+Shift+O' },
  { id: 'clip.openFolder', title: 'openFolder', icon: 'folder' },
  { id: 'clip.fromAddress', title: 'fromAddress', icon: 'globe', keys: 'Mod+L' },
];

/** The ways in that are not typing. */
export function CaptureMenu() {
  const t = useWords(appWords);
  const s = useWords(sidebarWords);
  return (
    <MenuTrigger>
      <PlainButton className="btn icon" aria-label={s('capture')}>
        <Icon name="paste" />
      </PlainButton>
      <Menu aria-label={s('capture')} onAction={(id) => runCommand(String(id))}>
        {ways.map(({ id, title, icon, keys }) => (
          <MenuItem key={id} id={id} icon={icon} {...(keys === undefined ? {} : { shortcut: keys })}>
            {t(title)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
