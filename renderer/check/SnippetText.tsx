import { difference } from '../clip/history/difference.ts';
import type { Snippet } from './snippets.ts';

interface SnippetTextProps {
  readonly snippet: Snippet;
  /** One side alone; both, one in the other, when left out. */
  readonly side?: 'before' | 'after';
}

/** Text with what is taken out and what is put in. */
export function SnippetText({ snippet: { before, found, after, suggestion }, side }: SnippetTextProps) {
  const parts = suggestion === null ? null : difference(found, suggestion);
  return (
    <>
      {before}
      {parts === null ? (
        <mark className="finding-mark">{found}</mark>
      ) : (
        parts.map(({ kind, text }, index) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: stretches have no names and no state
          if (kind === 'removed') return side === 'after' ? null : <del key={index}>{text}</del>;
          if (kind === 'added') return side === 'before' ? null : <ins key={index}>{text}</ins>;
          return <span key={index}>{text}</span>;
          // biome-ignore-end lint/suspicious/noArrayIndexKey: stretches have no names and no state
        })
      )}
      {after}
    </>
  );
}
