import { ListBox, ListBoxItem } from 'react-aria-components';
import type { SimilarPair } from '#shared/contract/index.ts';
import { certaintyOf } from '#shared/similar/index.ts';
import { formatCount } from '../app/format.ts';
import { useWords } from '../app/words.ts';
import { duplicateWords } from './duplicateWords.ts';
import { pairKey } from './pairFacts.ts';

/** Pairs that are listed; the others follow as these are dealt with. */
const mostShown = 200;

interface PairListProps {
  readonly pairs: readonly SimilarPair[];
  readonly index: number;
  onChoose(index: number): void;
}

/** The pairs, the surest first. */
export function PairList({ pairs, index, onChoose }: PairListProps) {
  const t = useWords(duplicateWords);
  const shown = pairs.slice(0, mostShown);
  const current = pairs[index];
  const namesOf = ({ headlines }: SimilarPair) => headlines.map((headline) => headline || t('noHeadline')).join(' · ');
  return (
    <div className="pair-list scroll">
      <ListBox
        aria-label={t('list')}
        selectionMode="single"
        disallowEmptySelection
        selectionBehavior="replace"
        autoFocus
        items={shown.map((pair) => ({ id: pairKey(pair), pair }))}
        selectedKeys={current ? [pairKey(current)] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const place = shown.findIndex((pair) => pairKey(pair) === key);
          if (place >= 0) onChoose(place);
        }}
      >
        {({ id, pair }) => (
          <ListBoxItem id={id} textValue={namesOf(pair)}>
            <span className="pair-name">{pair.headlines[0] || t('noHeadline')}</span>
            <span className="pair-other">{pair.headlines[1] || t('noHeadline')}</span>
            <span className="meta">
              {t(`by.${pair.by}`)}
              <span className="num">{t('score', { percent: certaintyOf(pair) })}</span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {pairs.length > mostShown && (
        <p className="meta">{t('more', { count: formatCount(pairs.length - mostShown) })}</p>
      )}
    </div>
  );
}
