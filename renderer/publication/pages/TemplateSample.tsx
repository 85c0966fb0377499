import { useDeferredValue, useMemo } from 'react';
import { useCurrent } from '../../app/current.ts';
import { PagePaper } from '../../preview/PagePaper.tsx';
import { useDraft } from '../draft/DraftContext.ts';
import { usePreview } from '../preview/usePreview.ts';

/** px */
const paperWidth = 116;

/** The first page as it would be in a template. */
export function TemplateSample({ templateId }: { readonly templateId: string }) {
  const { issue } = useCurrent();
  const { value, saved } = useDraft();
  // What is typed is shown on the large pages first.
  const latest = useDeferredValue(value);
  const edited = useMemo(() => ({ ...latest, templateId }), [latest, templateId]);
  const laidOut = usePreview(issue?.id ?? null, saved, edited);
  const page = laidOut?.layout.pages.find(({ kind }) => kind === 'body') ?? laidOut?.layout.pages[0];
  return (
    <span className="template-sample">
      {laidOut && page && <PagePaper issue={laidOut} page={page} width={paperWidth} />}
    </span>
  );
}
