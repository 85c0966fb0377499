import { memo } from 'react';
import type { Page, Template } from '#shared/typeset/index.ts';
import type { EntryPart } from './pageFacts.ts';

interface PageThumbProps {
  readonly page: Page;
  readonly parts: readonly EntryPart[];
  readonly paper: Template['page'];
}

const headHeight = 36;
const lineHeight = 12;

/** A page too small to be read: bars for its entries and lines, blocks for its pictures. */
export const PageThumb = memo(
  function PageThumb({ page, parts, paper }: PageThumbProps) {
    const pictures = page.items.filter((item) => item.kind === 'picture' && item.node !== undefined);
    return (
      <svg viewBox={`0 0 ${paper.width} ${paper.height}`} data-theme="light" aria-hidden="true">
        {parts.map(({ entryId, starts, x, y, width, height }) => (
          <g key={entryId}>
            <rect className="text" x={x} y={y} width={width} height={height} />
            {starts && <rect className="head" x={x} y={y} width={width} height={headHeight} />}
          </g>
        ))}
        {page.kind !== 'body' &&
          page.links.map(({ node, x, y, width }) => (
            <rect key={node} className="line" x={x} y={y} width={width} height={lineHeight} />
          ))}
        {pictures.map(({ x, y, ...item }) => (
          <rect
            key={`${x} ${y}`}
            className="picture"
            x={x}
            y={y}
            width={item.kind === 'picture' ? item.width : 0}
            height={item.kind === 'picture' ? item.height : 0}
          />
        ))}
      </svg>
    );
  },
  (before, now) => before.page === now.page && before.parts.length === now.parts.length && before.paper === now.paper,
);
