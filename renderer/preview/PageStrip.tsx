import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Layout, Template } from '#shared/typeset/index.ts';
import { useWords } from '../app/words.ts';
import { classes } from '../ui/index.ts';
import { pageName } from './PageSheet.tsx';
import { PageThumb } from './PageThumb.tsx';
import { factsOf } from './pageFacts.ts';
import { previewWords } from './words.ts';

interface PageStripProps {
  readonly layout: Layout;
  readonly paper: Template['page'];
  /** Indices of the pages that are looked at, and of the one that keys go on from. */
  readonly row: readonly number[];
  readonly page: number;
  onGo(page: number): void;
}

/** All pages small: what stands on them, where sections begin, which have an entry that does not fit. */
export function PageStrip({ layout, paper, row, page, onGo }: PageStripProps) {
  const t = useWords(previewWords);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const facts = factsOf(layout);
  useEffect(() => {
    const strip = list.current;
    const thumb = strip?.children[page];
    if (!strip || !(thumb instanceof HTMLElement)) return;
    const start = thumb.offsetLeft - strip.offsetLeft;
    const isSeen = start >= strip.scrollLeft && start + thumb.offsetWidth <= strip.scrollLeft + strip.clientWidth;
    if (!isSeen) strip.scrollLeft = start - (strip.clientWidth - thumb.offsetWidth) / 2;
  }, [page]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = layout.pages.length - 1;
    const next = { ArrowLeft: page - 1, ArrowRight: page + 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onGo(Math.max(0, Math.min(last, next)));
  }

  return (
    <div
      ref={list}
      className="page-strip"
      role="listbox"
      aria-label={t('allPages')}
      aria-orientation="horizontal"
      aria-activedescendant={`${id}-${page}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {layout.pages.map((each, index) => {
        const { hole, isFirst, parts } = facts[index] ?? { hole: null, isFirst: false, parts: [] };
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
            key={index}
            id={`${id}-${index}`}
            role="option"
            aria-label={hole ? t('overflowPage', { folio: each.folio }) : pageName(t, each)}
            aria-selected={index === page}
            className={classes(
              'page-thumb',
              row.includes(index) && 'is-on',
              hole !== null && 'is-bad',
              isFirst && 'is-first',
            )}
            onClick={() => onGo(index)}
          >
            <i>
              <PageThumb page={each} parts={parts} paper={paper} />
            </i>
            <span>{each.folio || '·'}</span>
          </div>
        );
      })}
    </div>
  );
}
