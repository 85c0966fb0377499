import type { ClipDraft, SimilarClip } from '#shared/contract/index.ts';
import { plainText, type StoredClip } from '#shared/model/index.ts';
import { certaintyOf } from '#shared/similar/index.ts';
import { formatShortDay } from '../../app/format.ts';
import { useRead } from '../../app/reads.ts';
import { useLanguage, useWords } from '../../app/words.ts';
import { Button, Icon } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';

interface RepeatsProps {
  readonly draft: ClipDraft;
  readonly isSaving: boolean;
  /** Leaves the card for the clip that there is. */
  onOpen(clipId: string): void;
  onMerge(clipId: string, headline: string): Promise<void>;
}

/** Clips that are named before one is saved twice. */
const mostShown = 3;

/** Says before anything is saved that the library has the item already, where it stands, and what can be done. */
export function Repeats({ draft: { similar }, ...rest }: RepeatsProps) {
  return similar
    .slice(0, mostShown)
    .map((each, index) => <Repeat key={each.clipId} similar={each} isFirst={index === 0} {...rest} />);
}

interface RepeatProps extends Omit<RepeatsProps, 'draft'> {
  readonly similar: SimilarClip;
  readonly isFirst: boolean;
}

function Repeat({ similar, isFirst, isSaving, onOpen, onMerge }: RepeatProps) {
  const t = useWords(captureWords);
  const language = useLanguage();
  const { clipId, headline, by, reason, usedIn } = similar;
  const { data: clip } = useRead('clip.get', { clipId });
  const printed = usedIn.find(({ frozen }) => frozen) ?? usedIn[0];
  const isSame = by !== 'event';
  const where = printed
    ? t(printed.frozen ? 'printedIn' : 'placedIn', { total: printed.total })
    : clip
      ? t(`station.${clip.status}`)
      : '';
  const day = similar.publishedOn === null ? '' : formatShortDay(similar.publishedOn);
  return (
    <div className={isSame ? 'banner callout repeat' : 'banner callout repeat is-event'} role="status">
      <Icon name={isSame ? 'warn' : 'info'} />
      <div className="grow">
        <p>
          <b>{isSame ? t('alreadyClipped') : t('looksLike', { percent: certaintyOf(similar) })}</b>
          {headline || t('noHeadline')}
        </p>
        <p className="meta">
          {[day, where]
            .filter((part) => part !== '')
            .map((part) => (
              <span key={part}>{part}</span>
            ))}
          <span>{reason[language]}</span>
        </p>
        {clip && <p className="repeat-text">{openingOf(clip)}</p>}
        <div className="line">
          <button type="button" className="btn s" data-first={isFirst ? '' : undefined} onClick={() => onOpen(clipId)}>
            {t('openIt')}
          </button>
          <Button size="s" isDisabled={isSaving} onPress={() => void onMerge(clipId, headline)}>
            {t('mergeInto')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** How the clip that there is begins, to be compared with what is on the card. */
const openingOf = ({ lead, detail }: StoredClip): string =>
  (lead.trim() === '' ? plainText(detail) : lead).trim().slice(0, 200);
