import { memo, useDeferredValue } from 'react';
import type { Section } from '#shared/model/index.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import type { IssueDesk } from '../../issue/index.ts';
import { classes } from '../../ui/index.ts';
import { assembleWords } from '../words.ts';
import { type Meter, type MeterPage, metersOf } from './meters.ts';

interface MetersProps {
  readonly desk: IssueDesk;
  /** The publication's sections, which say how many entries are usual. */
  readonly usual: readonly Section[];
  /** The issue's section whose clips are listed; null for all. */
  readonly chosen: string | null;
  onChoose(sectionId: string | null): void;
}

/** How full each section is: a frame is a page, a cell a place on it. Choosing one lists its clips. */
export function Meters({ desk, usual, chosen, onChoose }: MetersProps) {
  const shown = useDeferredValue(useStore(desk.state, (state) => state.shown));
  if (!shown) return null;
  return (
    <div className="meters">
      {metersOf(shown, usual).map((meter) => (
        <MeterButton
          key={meter.sectionId}
          meter={meter}
          isChosen={meter.sectionId === chosen}
          onPress={() => onChoose(meter.sectionId === chosen ? null : meter.sectionId)}
        />
      ))}
    </div>
  );
}

interface MeterButtonProps {
  readonly meter: Meter;
  readonly isChosen: boolean;
  onPress(): void;
}

function MeterButton({ meter: { name, count, usual, pages }, isChosen, onPress }: MeterButtonProps) {
  const t = useWords(assembleWords);
  const full = pages.filter(({ isOpen }) => !isOpen).length;
  return (
    <button type="button" className="meter-block" aria-pressed={isChosen} onClick={onPress}>
      <b className="clip">{name}</b>
      <span className="num">{usual > 0 ? `${count} / ${usual}` : count}</span>
      <span
        className="meter"
        role="img"
        aria-label={t(usual > 0 ? 'fill' : 'fillUnknown', { count, usual, pages: full })}
      >
        {pages.length > mostFrames ? (
          <Bar pages={pages} />
        ) : (
          pages.map((page, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the row
            <PageCells key={index} {...page} />
          ))
        )}
      </span>
    </button>
  );
}

/** More pages than this cannot be told apart in the row. */
const mostFrames = 24;

function Bar({ pages }: { readonly pages: readonly MeterPage[] }) {
  const sum = (of: (page: MeterPage) => number) => pages.reduce((total, page) => total + of(page), 0);
  const share =
    sum(({ taken }) => taken) /
    Math.max(
      1,
      sum(({ places }) => places),
    );
  return (
    <i className={classes('is-bar', pages.some(({ isOver }) => isOver) && 'is-over')}>
      <u style={{ flex: share }} />
      <u className="is-free" style={{ flex: 1 - share }} />
    </i>
  );
}

const PageCells = memo(function PageCells({ places, taken, isOver, isOpen }: MeterPage) {
  return (
    <i className={classes(isOver && 'is-over', isOpen && 'is-open')}>
      {Array.from({ length: places }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place on the page
        <u key={at} className={classes(at >= taken && 'is-free')} />
      ))}
    </i>
  );
});
