import './preview.css';
import type { Page } from '#shared/typeset/index.ts';
import { useDesk } from '../app/desk.ts';
import { useWords } from '../app/words.ts';
import { PageDrawing } from './PageDrawing.tsx';
import { pageName } from './PageSheet.tsx';
import type { LaidOutIssue } from './pageRoom.ts';
import { previewWords } from './words.ts';

interface PagePaperProps {
  readonly issue: LaidOutIssue;
  readonly page: Page;
  /** Width on the screen in px, about: chooses how large the pictures are that are loaded. */
  readonly width: number;
}

/** A page to look at, as wide as the place it is put in. */
export function PagePaper({ issue, page, width }: PagePaperProps) {
  const t = useWords(previewWords);
  const { assetUrl } = useDesk();
  const size = issue.template.page;
  const density = (width / size.width) * globalThis.devicePixelRatio;
  return (
    <section
      className="page-paper"
      data-theme="light"
      aria-label={pageName(t, page)}
      inert
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    >
      <PageDrawing
        page={page}
        width={size.width}
        height={size.height}
        fonts={issue.fonts}
        assetUrl={assetUrl}
        density={density}
      />
    </section>
  );
}
