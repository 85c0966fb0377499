import { type KeyboardEvent, useId, useState } from 'react';
import type { Layout } from '#shared/typeset/index.ts';
import { useWords } from '../app/words.ts';
import { pageNumbered } from './spreads.ts';
import { previewWords } from './words.ts';

interface PageFieldProps {
  readonly layout: Layout;
  /** Indices of the pages that are looked at. */
  readonly row: readonly number[];
  onGo(page: number): void;
}

/** Says which pages are looked at, 2—3 / 18, and goes to the one whose number is typed. */
export function PageField({ layout, row, onGo }: PageFieldProps) {
  const t = useWords(previewWords);
  const [typed, setTyped] = useState<string | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const noteId = useId();
  const folios = row.map((index) => layout.pages[index]?.folio || t('cover'));
  const shown = [...new Set([folios[0], folios.at(-1)])].join('—');

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || typed === null) return;
    const page = pageNumbered(layout.pages, typed);
    if (page === null) {
      setUnknown(typed);
      return;
    }
    onGo(page);
    event.currentTarget.blur();
  }

  return (
    <span className="page-field num">
      <input
        aria-label={t('goToPage')}
        value={typed ?? shown}
        size={7}
        onFocus={(event) => {
          setTyped(shown);
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setUnknown(null);
        }}
        onBlur={() => {
          setTyped(null);
          setUnknown(null);
        }}
        onKeyDown={onKeyDown}
        aria-invalid={unknown !== null}
        aria-describedby={unknown === null ? undefined : noteId}
      />
      <span aria-hidden="true">/ {layout.counts.body}</span>
      {unknown !== null && (
        <span id={noteId} className="page-field-note" role="alert">
          {t('noSuchPage', { page: unknown, count: layout.counts.body })}
        </span>
      )}
    </span>
  );
}
