import { useWords } from '../../app/words.ts';
import { Icon, type IconName } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import type { Dragged } from './dragged.ts';

const icons: Readonly<Record<Dragged['kind'], IconName>> = {
  picture: 'picture',
  file: 'file',
  files: 'stack',
  link: 'link',
  text: 'text',
};

/** Says what will become of what is dragged over the screen. */
export function DropVeil({ dragged }: { readonly dragged: Dragged }) {
  const t = useWords(captureWords);
  const { kind, count, intoClip } = dragged;
  return (
    <div className={intoClip ? 'drop-veil is-clip' : 'drop-veil'} role="status">
      <div>
        <Icon name={icons[kind]} />
        <b>{intoClip ? t('dropIntoClip') : t(`drop.${kind}`, { count })}</b>
        <span>{intoClip ? t('dropIntoClipHelp') : t(`dropHelp.${kind}`)}</span>
      </div>
    </div>
  );
}
