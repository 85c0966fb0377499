import { memo } from 'react';
import type { FontSet, Page } from '#shared/typeset/index.ts';
import { type Group, groupsOf, type Part } from './groups.ts';
import { type AssetUrl, PictureDrawing } from './PictureDrawing.tsx';
import { TextDrawing } from './TextDrawing.tsx';

interface Means {
  readonly fonts: FontSet;
  readonly assetUrl: AssetUrl;
  /** Device pixels a pt, about: chooses how large the pictures are that are loaded. */
  readonly density: number;
}

interface PageDrawingProps extends Means {
  readonly page: Page;
  /** pt */
  readonly width: number;
  readonly height: number;
}

/** A page as it will be printed, drawn from the display list. A page that is the same object is not drawn again. */
export const PageDrawing = memo(function PageDrawing({ page, width, height, ...means }: PageDrawingProps) {
  return (
    <svg className="page-drawing" role="presentation" viewBox={`0 0 ${width} ${height}`} lang="zh-CN">
      {groupsOf(page).map((group) => (
        <GroupDrawing key={group.key} group={group} means={means} />
      ))}
    </svg>
  );
});

function GroupDrawing({ group, means }: { readonly group: Group; readonly means: Means }) {
  const parts = group.parts.map((part) => <PartDrawing key={part.key} part={part} means={means} />);
  const { entryId, way } = group;
  if (entryId !== null) return <g data-entry={entryId}>{parts}</g>;
  if (way === null) return parts;
  return (
    <a href={`#${way.kind}`} data-way={`${way.kind} ${way.to}`}>
      {parts}
    </a>
  );
}

function PartDrawing({ part, means }: { readonly part: Part; readonly means: Means }) {
  switch (part.kind) {
    case 'text':
      return <TextDrawing block={part} fonts={means.fonts} />;
    case 'picture':
      return <PictureDrawing item={part} {...means} />;
    case 'rect':
      return <rect x={part.x} y={part.y} width={part.width} height={part.height} fill={part.color} />;
    case 'path':
      return <path d={part.d} transform={`translate(${part.x} ${part.y}) scale(${part.scale})`} fill={part.color} />;
  }
}
