import { Icon, type IconName } from '../../ui/index.ts';
import { useWords } from '../words.ts';
import type { LibraryWish } from './LibraryDialog.tsx';
import { startWords } from './startWords.ts';

const choices = [
  { wish: 'new', icon: 'plus', title: 'new', note: 'newNote' },
  { wish: 'sample', icon: 'book', title: 'sample', note: 'sampleNote' },
  { wish: 'open', icon: 'folder', title: 'open', note: 'openNote' },
] as const satisfies readonly { wish: LibraryWish; icon: IconName; title: string; note: string }[];

/** Ways to begin: a new library, the sample, one that is there already. */
export function Choices({ onChoose }: { onChoose(wish: LibraryWish): void }) {
  const t = useWords(startWords);
  return (
    <div className="choices">
      <h2>{t('begin')}</h2>
      {choices.map(({ wish, icon, title, note }) => (
        <button key={wish} type="button" onClick={() => onChoose(wish)}>
          <Icon name={icon} />
          <b>{t(title)}</b>
          <span className="sub">{t(note)}</span>
          <Icon name="right" />
        </button>
      ))}
    </div>
  );
}
