import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { rangesOf, type TextHighlight } from './textRanges.ts';

/** The browser's registry has one entry a kind; all editors share it. */
function sharedHighlight(kind: string): Highlight {
  const name = `editor-${kind}`;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** Marks stretches of the text without changing it. */
export function useHighlights(editor: LexicalEditor, highlights: readonly TextHighlight[]): void {
  useEffect(() => {
    if (highlights.length === 0) return;
    let shown = new Map<string, Range[]>();
    let frame = 0;
    const clear = (): void => {
      for (const [kind, ranges] of shown) for (const range of ranges) sharedHighlight(kind).delete(range);
    };
    const draw = (): void => {
      clear();
      shown = rangesOf(editor, highlights);
      for (const [kind, ranges] of shown) for (const range of ranges) sharedHighlight(kind).add(range);
    };
    draw();
    const end = editor.registerUpdateListener(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      end();
      clear();
    };
  }, [editor, highlights]);
}
