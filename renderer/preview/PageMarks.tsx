import type { Page, PagePlace, Template } from '#shared/typeset/index.ts';
import { useWords } from '../app/words.ts';
import type { EntryPart, Hole, PageFacts } from './pageFacts.ts';
import { around, placeStyle } from './placeStyle.ts';
import { previewWords } from './words.ts';

export interface MarksProps {
  readonly page: Page;
  readonly facts: PageFacts;
  readonly template: Template;
  /** The entry that is outlined, if it is here. */
  readonly selection: string | null;
  /** The entry that is being put somewhere. */
  readonly dropTarget: string | null;
  /** Entries whose page numbers just changed. */
  readonly changed: ReadonlySet<string> | null;
  readonly showsGrid: boolean;
  /** Places in the text to look at, on this page. */
  readonly marks: readonly PagePlace[];
}

/** ● hangs before the headline, so that a frame around an entry stands further out than its text. */
const frameMargin = 8;

/** What lies over a page: frames, holes, characters without a font, the grid. Nothing of it is clicked. */
export function PageMarks({ page, facts, template, selection, dropTarget, changed, showsGrid, marks }: MarksProps) {
  const t = useWords(previewWords);
  const size = template.page;
  return (
    <div className="page-marks">
      {showsGrid && page.kind !== 'cover' && <Grid template={template} />}
      {changed &&
        page.links
          .filter(({ target }) => target.kind === 'entry' && changed.has(target.id))
          .map((link) => <i key={link.node} className="page-change" style={placeStyle(link, size)} />)}
      {facts.missing.map((place) => (
        <i
          key={`${place.x} ${place.y}`}
          className="page-missing"
          role="img"
          aria-label={t('missing', { character: place.character })}
          title={t('missing', { character: place.character })}
          style={placeStyle(around(place, 1), size)}
        />
      ))}
      {marks.map((place) => (
        <i key={`${place.x} ${place.y}`} className="page-hit" style={placeStyle(around(place, 1), size)} />
      ))}
      {facts.hole && <HoleMark hole={facts.hole} template={template} />}
      {facts.parts.map((part) => {
        const isTarget = part.entryId === dropTarget;
        if (!isTarget && part.entryId !== selection) return null;
        return <Frame key={part.entryId} part={part} isTarget={isTarget} template={template} />;
      })}
    </div>
  );
}

interface FrameProps {
  readonly part: EntryPart;
  readonly isTarget: boolean;
  readonly template: Template;
}

function Frame({ part, isTarget, template }: FrameProps) {
  const t = useWords(previewWords);
  const label = t(isTarget ? 'dropHere' : 'place', { page: part.folio, place: part.place });
  return (
    <div
      className={isTarget ? 'page-frame is-target' : 'page-frame'}
      style={placeStyle(around(part, frameMargin), template.page)}
    >
      {part.starts && <span className="page-flag">{label}</span>}
    </div>
  );
}

function HoleMark({ hole, template }: { readonly hole: Hole; readonly template: Template }) {
  const t = useWords(previewWords);
  return (
    <div className="page-hole" style={placeStyle(hole, template.page)}>
      <p>
        <b>{t('holeTitle', { number: hole.number, count: hole.linesTooMany })}</b>
        <span className="clip">{hole.headline}</span>
        <span>{t('holeMoved', { page: hole.folio, count: hole.linesFree })}</span>
      </p>
    </div>
  );
}

/** The type area with its lines. */
function Grid({ template }: { readonly template: Template }) {
  const { area, page } = template;
  const lines = Array.from({ length: area.lines + 1 }, (_, line) => area.top + line * area.line);
  const right = area.left + area.width;
  return (
    <svg className="page-grid" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
      <path d={lines.map((y) => `M${area.left} ${y}H${right}`).join('')} />
      <rect x={area.left} y={area.top} width={area.width} height={area.lines * area.line} />
    </svg>
  );
}
