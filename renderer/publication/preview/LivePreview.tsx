import { useState } from 'react';
import type { Layout, Page } from '#shared/typeset/index.ts';
import { useCurrent } from '../../app/current.ts';
import { useWords } from '../../app/words.ts';
import { PagePaper } from '../../preview/PagePaper.tsx';
import { Segmented } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';
import { Islands } from './Islands.tsx';
import { usePreview } from './usePreview.ts';

const parts = ['cover', 'contents', 'body', 'closing'] as const;
type Part = (typeof parts)[number];

/** px, about */
const paperWidth = 320;

/** Pages of the issue that is worked on, in the publication as it is edited. */
export function LivePreview() {
  const t = useWords(publicationWords);
  const { issue } = useCurrent();
  const { value, saved } = useDraft();
  const [part, setPart] = useState<Part>('cover');
  const laidOut = usePreview(issue?.id ?? null, saved, value);
  return (
    <section className="pane bench" aria-label={t('preview')}>
      <div className="tools wraps">
        <h2>{t('preview')}</h2>
        <span className="meta clip">{issue ? t('previewOf', { label: issue.label }) : t('previewEmpty')}</span>
        <span className="grow" />
        <Segmented
          label={t('which')}
          value={part}
          options={parts.map((each) => ({ value: each, label: t(`show.${each}`) }))}
          onChange={setPart}
        />
      </div>
      <div className="scroll">
        <div className="stage">
          {laidOut &&
            pagesFor(part, laidOut.layout).map((page) => (
              <figure key={`${page.kind} ${page.folio}`}>
                <PagePaper issue={laidOut} page={page} width={paperWidth} />
                <figcaption>
                  {page.kind === 'cover'
                    ? t('coverPage')
                    : t(page.kind === 'contents' ? 'contentsPage' : 'bodyPage', { folio: page.folio })}
                </figcaption>
              </figure>
            ))}
          <Islands />
        </div>
      </div>
    </section>
  );
}

/** Two pages side by side, as far as there are two. */
function pagesFor(part: Part, { pages, counts }: Layout): readonly Page[] {
  const body = counts.cover + counts.contents;
  switch (part) {
    case 'cover':
      return [...pages.slice(0, 1), ...pages.slice(body, body + 1)];
    case 'contents':
      return pages.slice(counts.cover, Math.min(body, counts.cover + 2));
    case 'body':
      return pages.slice(body, body + 2);
    case 'closing':
      return pages.slice(Math.max(body, pages.length - 2));
  }
}
