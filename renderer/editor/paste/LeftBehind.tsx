import type { Dropped } from '#shared/html/index.ts';
import { useWords } from '../../app/words.ts';
import { Button, Callout } from '../../ui/index.ts';
import { leftBehindWords } from './leftBehindWords.ts';

/** Lines that are listed; pictures, which one may want to fetch, come first. */
const mostListed = 12;
const isPicture = ({ why }: Dropped): boolean => why.endsWith('Picture');

interface LeftBehindProps {
  readonly dropped: readonly Dropped[];
  onClose(): void;
}

/** Names what did not come along with a paste, and why; nothing where all did. */
export function LeftBehind({ dropped, onClose }: LeftBehindProps) {
  const t = useWords(leftBehindWords);
  const count = dropped.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  const ordered = [...dropped.filter(isPicture), ...dropped.filter((each) => !isPicture(each))];
  const listed = ordered.slice(0, mostListed);
  const rest = ordered.slice(mostListed).reduce((sum, each) => sum + each.count, 0);
  return (
    <Callout
      tone={dropped.some(isPicture) ? 'warn' : 'info'}
      title={t('leftBehind', { count })}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <ul className="editor-left-behind">
        {listed.map(({ what, why, count: times }) => (
          <li key={`${why} ${what}`}>
            {what !== '' && <b>{what}</b>} {t(why)}{' '}
            {times > 1 && <span className="meta">{t('times', { count: times })}</span>}
          </li>
        ))}
        {rest > 0 && <li className="meta">… {t('times', { count: rest })}</li>}
      </ul>
    </Callout>
  );
}
