import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ClipSummary } from '#shared/contract/index.ts';
import type { SectionFormat } from '#shared/model/index.ts';
import { formatShortDay } from '../../app/format.ts';
import { useRead } from '../../app/reads.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import type { IssueDesk } from '../../issue/index.ts';
import { Button, Icon, Marked, StatusMark, Tag } from '../../ui/index.ts';
import { assembleWords } from '../words.ts';
import { estimateLines } from './estimateLines.ts';

interface PoolRowProps {
  readonly desk: IssueDesk;
  readonly clip: ClipSummary;
  readonly format: SectionFormat;
  readonly query: string;
  readonly canPlace: boolean;
  onPlace(): void;
}

const stationWords = { inbox: 'statusInbox', editing: 'statusEditing', ready: 'statusReady' } as const;

/** A clip that can be placed. */
export const PoolRow = memo(function PoolRow({ desk, clip, format, query, canPlace, onPlace }: PoolRowProps) {
  const t = useWords(assembleWords);
  const name = clip.headline === '' ? t('noHeadline') : clip.headline;
  return (
    <div className="row pool-row">
      <StatusMark station={clip.status} />
      <div>
        <span className="unseen">{t(stationWords[clip.status])}</span>
        <h4>
          {name.split(' ').map((half, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: halves of a headline have no names
            <span key={index}>
              <Marked text={index === 0 ? half : ` ${half}`} query={query} />
            </span>
          ))}
        </h4>
        <p className="meta">
          {clip.publishedOn && <span>{formatShortDay(clip.publishedOn)}</span>}
          {clip.pictures > 0 ? (
            <>
              <Icon name="picture" />
              <span>{clip.pictures}</span>
            </>
          ) : (
            format === 'feature' && <Tag tone="warn">{t('noPictures')}</Tag>
          )}
          {clip.usedIn.length > 0 && <Tag tone="line">{t('printedIn', { total: clip.usedIn[0]?.total ?? 0 })}</Tag>}
          {clip.status === 'inbox' ? (
            <span>{t('unedited')}</span>
          ) : (
            <Estimate desk={desk} clipId={clip.id} format={format} />
          )}
        </p>
      </div>
      <AriaButton slot="drag" className="grip" aria-label={t('drag', { name })}>
        <Icon name="grip" />
      </AriaButton>
      {canPlace && (
        <span className="go">
          <Button size="s" keys="Enter" onPress={onPlace}>
            {t('place')}
          </Button>
        </span>
      )}
    </div>
  );
});

function Estimate(props: { readonly desk: IssueDesk; readonly clipId: string; readonly format: SectionFormat }) {
  const { desk, clipId, format } = props;
  const t = useWords(assembleWords);
  const template = useStore(desk.state, ({ settled }) => settled?.template);
  const { data: clip } = useRead('clip.get', { clipId });
  if (!clip || !template) return null;
  return <span>{t('estimate', { lines: estimateLines(clip, format, template) })}</span>;
}
