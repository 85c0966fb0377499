import { useMemo } from 'react';
import type { ClipUse, SimilarPair } from '#shared/contract/index.ts';
import { plainText, type StoredClip } from '#shared/model/index.ts';
import { certaintyOf } from '#shared/similar/index.ts';
import { useDesk } from '../app/desk.ts';
import { formatShortDay } from '../app/format.ts';
import { useRead } from '../app/reads.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { type DifferencePart, difference } from '../clip/history/difference.ts';
import { useSourceNames } from '../library/useNames.ts';
import { classes, Icon, Skeleton, StatusMark, Tag } from '../ui/index.ts';
import { duplicateWords } from './duplicateWords.ts';
import type { Side } from './pairFacts.ts';

interface PairViewProps {
  readonly pair: SimilarPair;
  /** The one that will be kept. */
  readonly side: Side;
  onSide(side: Side): void;
}

/** Characters that are compared and shown. */
const mostText = 3000;

/** Two clips side by side, with what the two have in common and where each has stood. */
export function PairView({ pair, side, onSide }: PairViewProps) {
  const t = useWords(duplicateWords);
  const language = useLanguage();
  const { data: a } = useRead('clip.get', { clipId: pair.a });
  const { data: b } = useRead('clip.get', { clipId: pair.b });
  const parts = useMemo(
    // Of the same news in other words every character differs; marks would only hide it.
    () => (a && b ? (pair.by === 'event' ? null : difference(bodyOf(a), bodyOf(b))) : null),
    [a, b, pair.by],
  );
  return (
    <div className="pair-view">
      <p className="pair-why">
        <Icon name="stack" />
        {pair.reason[language]}
        <span className="meta">{t('score', { percent: certaintyOf(pair) })}</span>
      </p>
      {a && b ? (
        <div className="pair-sides">
          <PairSide
            clip={a}
            uses={pair.usedIn[0]}
            parts={parts}
            own="removed"
            isKept={side === 'a'}
            onKeep={() => onSide('a')}
          />
          <PairSide
            clip={b}
            uses={pair.usedIn[1]}
            parts={parts}
            own="added"
            isKept={side === 'b'}
            onKeep={() => onSide('b')}
          />
        </div>
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}

const bodyOf = ({ lead, detail }: StoredClip): string =>
  [lead, plainText(detail)]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, mostText);

interface PairSideProps {
  readonly clip: StoredClip;
  readonly uses: readonly ClipUse[];
  /** Where the two differ; null where that says nothing. */
  readonly parts: readonly DifferencePart[] | null;
  /** What of the differences stands in this one. */
  readonly own: 'removed' | 'added';
  readonly isKept: boolean;
  onKeep(): void;
}

function PairSide({ clip, uses, parts, own, isKept, onKeep }: PairSideProps) {
  const t = useWords(duplicateWords);
  const { assetUrl } = useDesk();
  const sources = useSourceNames();
  const printed = uses.some(({ frozen }) => frozen);
  const station = printed ? 'printed' : clip.status;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the words; the keys are those of the list, and the choice has a button
    <article className={classes('pair-side', isKept && 'is-kept')} onClick={onKeep}>
      <div className="pair-head">
        <button type="button" className="pair-choice" aria-pressed={isKept} onClick={onKeep}>
          <span className="pair-dot" aria-hidden="true" />
          {t(isKept ? 'keptOne' : 'goneOne')}
        </button>
        <span className="meta">
          <StatusMark station={station} /> {t(`station.${station}`)}
        </span>
      </div>
      <h3>{clip.headline || t('noHeadline')}</h3>
      <p className="meta">
        <span>{sources.get(clip.sourceId ?? '') ?? t('noSource')}</span>
        {clip.publishedOn && <span>{formatShortDay(clip.publishedOn)}</span>}
        {uses.map(({ issueId, total, frozen }) => (
          <Tag key={issueId} tone="line">
            {t(frozen ? 'printedIn' : 'placedIn', { total })}
          </Tag>
        ))}
      </p>
      {clip.pictures.length > 0 && (
        <div className="pair-pictures">
          {clip.pictures.slice(0, 4).map(({ assetId, caption }) => (
            <img key={assetId} src={assetUrl(assetId, 160)} alt={caption} />
          ))}
        </div>
      )}
      <p className="pair-text">
        {parts
          ? parts
              .filter(({ kind }) => kind === 'same' || kind === own)
              .map(({ kind, text }, index) => {
                // biome-ignore-start lint/suspicious/noArrayIndexKey: stretches have no names and no state
                if (kind === 'same') return <span key={index}>{text}</span>;
                return own === 'removed' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
                // biome-ignore-end lint/suspicious/noArrayIndexKey: stretches have no names and no state
              })
          : bodyOf(clip)}
      </p>
    </article>
  );
}
