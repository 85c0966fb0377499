// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out by arithmetic
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid gives the focus to its rows
import { type MouseEvent, memo, type RefObject } from 'react';
import { Button, useDrag } from 'react-aria-components';
import type { ClipSummary } from '#shared/contract/index.ts';
import { useDesk } from '../../app/desk.ts';
import { formatShortDay } from '../../app/format.ts';
import { useWords } from '../../app/words.ts';
import { classes, Icon, Marked, StatusMark, Tag } from '../../ui/index.ts';
import { stationOf } from '../stations.ts';
import { clipIdsType, type DraggedClips } from './dragging.ts';
import { listWords } from './listWords.ts';

/** What a row tells the list it stands in. */
export interface RowEvents {
  onClick(row: number, event: MouseEvent): void;
  onOpen(): void;
  onMenu(row: number, at: { readonly x: number; readonly y: number }): void;
  /** The clips that are dragged with this one: the selection, if it is a part of it. */
  draggedWith(clip: ClipSummary): DraggedClips;
  onDragStart(row: number): void;
  onDragEnd(): void;
}

interface RowProps {
  readonly clip: ClipSummary;
  readonly row: number;
  /** Of all items of the grid, from 1. */
  readonly rowIndex: number;
  /** px from the top of the list */
  readonly top: number;
  readonly isSelected: boolean;
  readonly hasFocus: boolean;
  readonly source: string;
  readonly query: string;
  readonly events: RefObject<RowEvents>;
}

/** A clip in the list. */
export const ClipRow = memo(function ClipRow(props: RowProps) {
  const { clip, row, rowIndex, top, isSelected, hasFocus, source, query, events } = props;
  const t = useWords(listWords);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    // Only the row with the focus has the button: a drag by keyboard begins there.
    hasDragButton: true,
    // One item for the whole selection: a hundred thousand items would stop the window.
    getItems: () => {
      const { ids, text } = events.current.draggedWith(clip);
      return [{ [clipIdsType]: JSON.stringify(ids), 'text/plain': text }];
    },
    getAllowedDropOperations: () => ['copy'],
    onDragStart: () => events.current.onDragStart(row),
    onDragEnd: () => events.current.onDragEnd(),
  });
  const station = stationOf(clip);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the grid
    <div
      {...dragProps}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-row={row}
      data-clip={clip.id}
      tabIndex={hasFocus ? 0 : -1}
      className={classes(
        'row',
        station === 'printed' && 'is-printed',
        clip.trashedAt !== null && 'is-trashed',
        isDragging && 'is-drag',
      )}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => events.current.onClick(row, event)}
      onDoubleClick={() => events.current.onOpen()}
      onContextMenu={(event) => {
        event.preventDefault();
        events.current.onMenu(row, { x: event.clientX, y: event.clientY });
      }}
    >
      <StatusMark station={station} />
      <div role="gridcell" className="words">
        <span className="unseen">{t(station)}</span>
        <div className="text">
          <h4>
            {clip.headline === '' ? (
              <span className="untitled">{t('untitled')}</span>
            ) : (
              <Marked text={clip.headline} query={query} />
            )}
          </h4>
          <p className="excerpt">
            <Marked text={clip.excerpt} query={query} />
          </p>
        </div>
        <RowFacts clip={clip} source={source} />
        {hasFocus && (
          <Button
            {...dragButtonProps}
            className="drag"
            excludeFromTabOrder
            aria-label={t('drag', { headline: clip.headline })}
          >
            <Icon name="grip" />
          </Button>
        )}
      </div>
      {clip.thumbAssetId && <Thumb assetId={clip.thumbAssetId} />}
    </div>
  );
});

function Thumb({ assetId }: { readonly assetId: string }) {
  const { assetUrl } = useDesk();
  return <img className="thumb" src={assetUrl(assetId, 160)} alt="" loading="lazy" draggable={false} />;
}

function RowFacts({ clip, source }: { readonly clip: ClipSummary; readonly source: string }) {
  const t = useWords(listWords);
  const printed = clip.usedIn.findLast(({ frozen }) => frozen);
  const placed = clip.usedIn.findLast(({ frozen }) => !frozen);
  const isPrinted = printed !== undefined;
  return (
    <p className="meta">
      {source !== '' && <span className="clip">{source}</span>}
      {clip.publishedOn && <span>{formatShortDay(clip.publishedOn)}</span>}
      {clip.pictures > 0 && (
        <>
          <Icon name="picture" />
          <span>
            {clip.pictures}
            <span className="unseen">{t('pictures')}</span>
          </span>
        </>
      )}
      {printed && <Tag tone="line">{t('printedIn', { total: printed.total })}</Tag>}
      {placed && <Tag tone="accent">{t('placedIn', { total: placed.total })}</Tag>}
      {!isPrinted && clip.sourceId === null && <Tag tone="warn">{t('noSource')}</Tag>}
      {!isPrinted && clip.pictures === 0 && <Tag tone="warn">{t('noPictures')}</Tag>}
    </p>
  );
}

/** Where a clip will stand that has not been read yet. */
export function RowBones({
  top,
  rowIndex,
  isShown,
}: {
  readonly top: number;
  readonly rowIndex: number;
  readonly isShown: boolean;
}) {
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-busy="true"
      className="row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className="st" aria-hidden="true" />
      <div role="gridcell" className="words">
        {isShown && (
          <>
            <div className="bone" style={{ width: '86%' }} />
            <div className="bone" style={{ width: '44%' }} />
          </>
        )}
      </div>
    </div>
  );
}
