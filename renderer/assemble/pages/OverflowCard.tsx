import { useEffect, useState } from 'react';
import { type Cut, type OverflowFinding, type WayOut, waysOut } from '#shared/typeset/index.ts';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../app/words.ts';
import { entriesById, type LaidOut, ordinalOf, placeOf } from '../../issue/index.ts';
import { Button, Icon, Popover, toast } from '../../ui/index.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';

interface OverflowCardProps {
  readonly laidOut: LaidOut;
  readonly overflow: OverflowFinding;
  /** How many more places overflow. */
  readonly others: number;
  readonly actions: IssueActions;
  onIgnore(): void;
}

/** What does not fit, where it went, and ways to make it fit: each one click, and one undo. */
export function OverflowCard({ laidOut, overflow, others, actions, onIgnore }: OverflowCardProps) {
  const t = useWords(assembleWords);
  const ways = useWaysOut(laidOut, overflow.entryId);
  const { entryId, movedEntryId, hole, linesTooMany } = overflow;
  const moved = ordinalOf(laidOut, movedEntryId ?? entryId);
  const headline = laidOut.layout.entries.find(({ id }) => id === (movedEntryId ?? entryId))?.headline ?? '';
  const lines = Math.ceil(linesTooMany);
  const values = { place: moved?.place ?? 0, lines };
  const folio = hole ? (laidOut.layout.pages[hole.pageIndex]?.folio ?? '') : '';
  const pages = Math.min(...(ways ?? []).map(({ bodyPages }) => bodyPages));
  return (
    <section className="card over-card" aria-label={t('overflowLines', { lines })}>
      <Icon name="error" />
      <div>
        <b role="alert">
          {movedEntryId && hole ? t('overflowTitle', { ...values, folio }) : t('overflowLong', values)}
        </b>
        <p>
          {t(movedEntryId ? 'overflowMoved' : 'overflowDivided', { headline, to: moved?.folio ?? 0 })}
          {ways && ways.length === 0 && t('overflowNoWay')}
          {ways &&
            ways.length > 0 &&
            (pages < laidOut.layout.counts.body ? t('overflowPages', { pages }) : t('overflowHow'))}
          {others > 0 && t('overflowMore', { count: others })}
        </p>
        <footer>
          {ways?.map((way, index) => (
            <Way key={way.kind} way={way} isFirst={index === 0} laidOut={laidOut} actions={actions} />
          ))}
          <span className="grow" />
          <Button variant="quiet" onPress={onIgnore}>
            {t('ignore')}
          </Button>
        </footer>
      </div>
    </section>
  );
}

/** Computed after the pages are drawn: each way is tried on the whole issue. */
function useWaysOut({ typesetter, document }: LaidOut, entryId: string): readonly WayOut[] | null {
  const [ways, setWays] = useState<readonly WayOut[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWays(waysOut(typesetter, document, entryId)), 60);
    return () => clearTimeout(timer);
  }, [typesetter, document, entryId]);
  return ways;
}

interface WayProps {
  readonly way: WayOut;
  readonly isFirst: boolean;
  readonly laidOut: LaidOut;
  readonly actions: IssueActions;
}

function Way({ way, isFirst, laidOut, actions }: WayProps) {
  const t = useWords(assembleWords);
  const variant = isFirst ? 'primary' : 'default';
  const { issue } = laidOut.content;
  switch (way.kind) {
    case 'pictures': {
      const mm = Math.round(Math.min(...way.entries.map(({ height }) => height)));
      return (
        <Button variant={variant} onPress={() => void actions.limitPictures(way.entries)}>
          {t('shrink', { mm })}
        </Button>
      );
    }
    case 'cut':
      return <CutWay way={way} variant={variant} laidOut={laidOut} actions={actions} />;
    case 'swap': {
      const target = placeOf(issue, way.entryId);
      const place = ordinalOf(laidOut, way.withEntryId)?.place ?? 0;
      return (
        <Button variant={variant} onPress={() => target && void actions.moveEntries([way.withEntryId], target)}>
          {t('swap', { place })}
        </Button>
      );
    }
  }
}

interface CutWayProps {
  readonly way: Cut;
  readonly variant: 'primary' | 'default';
  readonly laidOut: LaidOut;
  readonly actions: IssueActions;
}

/** Shows the sentences that would go before they go. */
function CutWay({ way, variant, laidOut, actions }: CutWayProps) {
  const t = useWords(assembleWords);
  const count = way.sentences.length;
  const headline = laidOut.layout.entries.find(({ id }) => id === way.entryId)?.headline ?? '';
  const clipId = entriesById(laidOut.content.issue).get(way.entryId)?.clipId;

  async function cut(): Promise<void> {
    if (clipId === undefined || (await actions.cutSentences(clipId, way.sentences))) return;
    toast(t('cutGone'));
    go({ screen: 'library', clipId });
  }

  return (
    <Popover
      label={t('cutTitle', { headline })}
      placement="top start"
      trigger={<Button variant={variant}>{t('cutSentences', { count })}</Button>}
    >
      {(close) => (
        <div className="cut-sentences">
          <p className="meta">{t('cutTitle', { headline })}</p>
          <blockquote className="serif">
            <del>{way.sentences.join('')}</del>
          </blockquote>
          <footer>
            <Button onPress={close}>{t('cancel')}</Button>
            <Button
              variant="primary"
              onPress={() => {
                close();
                void cut();
              }}
            >
              {t('cutNow', { count })}
            </Button>
          </footer>
        </div>
      )}
    </Popover>
  );
}
