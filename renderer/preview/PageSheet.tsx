import { memo } from 'react';
import type { FontSet, Page } from '#shared/typeset/index.ts';
import { type Translate, useWords } from '../app/words.ts';
import { PageDrawing } from './PageDrawing.tsx';
import { type MarksProps, PageMarks } from './PageMarks.tsx';
import type { AssetUrl } from './PictureDrawing.tsx';
import { placeStyle } from './placeStyle.ts';
import { type PreviewKey, previewWords } from './words.ts';

export interface SheetProps extends MarksProps {
  readonly index: number;
  readonly fonts: FontSet;
  readonly assetUrl: AssetUrl;
  /** px of a pt */
  readonly scale: number;
}

/** A page on its white sheet, with what is selected and what is wrong. Clicks are the stage's: see data-way, data-entry. */
export const PageSheet = memo(function PageSheet({ page, index, facts, template, scale, ...rest }: SheetProps) {
  const t = useWords(previewWords);
  const { width, height } = template.page;
  return (
    <section
      className="page-sheet"
      data-theme="light"
      data-page={index}
      aria-label={pageName(t, page)}
      style={{ width: Math.round(width * scale), height: Math.round(height * scale) }}
    >
      {facts.parts.map((part) => (
        <div
          key={part.entryId}
          className="page-area"
          data-entry={part.entryId}
          style={placeStyle(part, template.page)}
        />
      ))}
      <PageDrawing
        page={page}
        width={width}
        height={height}
        fonts={rest.fonts}
        assetUrl={rest.assetUrl}
        density={densityFor(scale)}
      />
      <PageMarks page={page} facts={facts} template={template} {...rest} />
    </section>
  );
});

/** 第2页, 目录 ii, 封面 */
export function pageName(t: Translate<PreviewKey>, page: Page): string {
  if (page.kind === 'cover') return t('cover');
  return t(page.kind === 'contents' ? 'contentsPage' : 'bodyPage', { folio: page.folio });
}

/** In steps, so that zooming a little does not load all pictures anew. */
const densityFor = (scale: number): number => 2 ** Math.ceil(Math.log2(scale * globalThis.devicePixelRatio));
