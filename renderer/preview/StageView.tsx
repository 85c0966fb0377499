import { type KeyboardEvent, type MouseEvent, useEffect } from 'react';
import type { PagePlace } from '#shared/typeset/index.ts';
import { useDesk } from '../app/desk.ts';
import { useWords } from '../app/words.ts';
import { margin } from './geometry.ts';
import { PageSheet, pageName } from './PageSheet.tsx';
import { factsOf } from './pageFacts.ts';
import type { PreviewProps } from './previewProps.ts';
import { pageOf } from './spreads.ts';
import type { Stage } from './useStage.ts';
import { previewWords } from './words.ts';

interface StageViewProps extends PreviewProps {
  readonly stage: Stage;
  readonly showsGrid: boolean;
}

/** The pages in sight on the desk. Click: select an entry or go where a number leads; double click: open the entry. */
export function StageView({ stage, laidOut, selection, onSelect, onOpenEntry, showsGrid, ...rest }: StageViewProps) {
  const t = useWords(previewWords);
  const { layout, template, fonts } = laidOut;
  const { assetUrl } = useDesk();
  const { geometry, element, zoomBy } = stage;
  useWheelZoom(element, zoomBy);
  const facts = factsOf(layout);
  const [first, last] = stage.sight;

  function onClick(event: MouseEvent): void {
    const way = wayOf(event.target);
    if (way) {
      event.preventDefault();
      const page = pageOf(layout, way.kind, way.to);
      if (page !== null) stage.go(page);
      if (way.kind === 'entry') onSelect(way.to);
      return;
    }
    if (!document.getSelection()?.isCollapsed) return;
    const sheet = sheetOf(event.target);
    if (stage.view === 'overview' && sheet !== null) stage.reveal(sheet);
    onSelect(entryOf(event.target));
  }

  function onDoubleClick(event: MouseEvent): void {
    const entryId = entryOf(event.target);
    const sheet = sheetOf(event.target);
    if (stage.view === 'overview' && sheet !== null) {
      stage.setView('spread');
      stage.go(sheet);
    } else if (entryId !== null) {
      onOpenEntry(entryId);
    }
  }

  return (
    <section
      ref={stage.ref}
      className={`page-stage is-${stage.view}`}
      aria-label={t('pages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reached with keys
      tabIndex={0}
      onScroll={stage.onScroll}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={(event) => turnByKey(event, stage, layout.pages.length)}
    >
      {geometry && (
        <div className="page-rows" style={{ height: geometry.height }}>
          {geometry.rows.slice(first, last + 1).map((row, index) => (
            <div key={row[0]} className="page-row" style={{ top: margin + (first + index) * geometry.pitch }}>
              {row.map((pageIndex) => {
                const page = layout.pages[pageIndex];
                const here = facts[pageIndex];
                if (!page || !here) return null;
                return (
                  <figure key={pageIndex} className={pageIndex === stage.page ? 'is-current' : ''}>
                    <PageSheet
                      page={page}
                      index={pageIndex}
                      facts={here}
                      template={template}
                      fonts={fonts}
                      assetUrl={assetUrl}
                      scale={geometry.scale}
                      selection={selection}
                      dropTarget={rest.dropTarget ?? null}
                      changed={page.kind === 'contents' ? (rest.changedFolios ?? null) : null}
                      showsGrid={showsGrid}
                      marks={marksOn(rest.marks, pageIndex)}
                    />
                    {stage.view === 'overview' && <figcaption>{page.folio || pageName(t, page)}</figcaption>}
                  </figure>
                );
              })}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

const none: readonly PagePlace[] = [];

/** The same empty list where there is nothing, so that the page is not drawn again. */
function marksOn(marks: readonly PagePlace[] | undefined, pageIndex: number): readonly PagePlace[] {
  const here = marks?.filter((place) => place.pageIndex === pageIndex) ?? none;
  return here.length === 0 ? none : here;
}

const closest = (target: EventTarget, name: string): string | null =>
  (target instanceof Element && target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`)) || null;

const entryOf = (target: EventTarget): string | null => closest(target, 'entry');

function sheetOf(target: EventTarget): number | null {
  const index = closest(target, 'page');
  return index === null ? null : Number(index);
}

function wayOf(target: EventTarget): { readonly kind: string; readonly to: string } | null {
  const [kind, to] = closest(target, 'way')?.split(' ') ?? [];
  return kind === undefined || to === undefined ? null : { kind, to };
}

function turnByKey(event: KeyboardEvent, stage: Stage, pages: number): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'PageDown' || event.key === 'ArrowRight') stage.turn(1);
  else if (event.key === 'PageUp' || event.key === 'ArrowLeft') stage.turn(-1);
  else if (event.key === 'Home') stage.go(0);
  else if (event.key === 'End') stage.go(pages - 1);
  else return;
  event.preventDefault();
}

/** Turns of the wheel that make one step of zoom. */
const wheelStep = 60;

/** Ctrl and the wheel, or two fingers on a trackpad, make pages larger and smaller. */
function useWheelZoom(element: HTMLElement | null, zoomBy: (direction: 1 | -1) => void): void {
  useEffect(() => {
    if (!element) return;
    let turned = 0;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < wheelStep) return;
      zoomBy(turned < 0 ? 1 : -1);
      turned = 0;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element, zoomBy]);
}
