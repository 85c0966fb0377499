import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useRef } from 'react';
import { type DrawnHighlight, rangesOf, type TextHighlight } from './textRanges.ts';

/** The browser's registry has one entry a kind; all editors share it. */
function sharedHighlight(kind: string): Highlight {
  const name = `editor-${kind}`;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** The highlight at a place in the window, and where it is drawn. */
export interface HighlightPlace {
  readonly highlight: TextHighlight;
  readonly rect: DOMRect;
}

/**
 * Marks stretches of the text without changing it; while a phrase is being composed the marks stay as they are.
 * Gives a function that finds the highlight at a place in the window.
 */
export function useHighlights(
  editor: LexicalEditor,
  highlights: readonly TextHighlight[],
): (x: number, y: number) => HighlightPlace | null {
  const shown = useRef<readonly DrawnHighlight[]>([]);
  useEffect(() => {
    if (highlights.length === 0) return;
    let frame = 0;
    const clear = (): void => {
      for (const { highlight, ranges } of shown.current)
        for (const range of ranges) sharedHighlight(highlight.kind).delete(range);
      shown.current = [];
    };
    const draw = (): void => {
      if (editor.isComposing()) return;
      clear();
      shown.current = rangesOf(editor, highlights);
      for (const { highlight, ranges } of shown.current)
        for (const range of ranges) sharedHighlight(highlight.kind).add(range);
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
  return useCallback((x, y) => {
    for (const { highlight, ranges } of shown.current) {
      const rect = ranges.flatMap((range) => [...range.getClientRects()]).find((each) => contains(each, x, y));
      if (rect) return { highlight, rect };
    }
    return null;
  }, []);
}

const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
