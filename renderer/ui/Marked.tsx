import { Fragment } from 'react';
import { markHits } from './hits.ts';

/** A text in which the words of a query are marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return markHits(text, query).map((stretch, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no names and no state
    stretch.isHit ? <mark key={index}>{stretch.text}</mark> : <Fragment key={index}>{stretch.text}</Fragment>,
  );
}
