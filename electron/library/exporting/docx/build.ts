import { ImageRun, type IParagraphOptions, LineRuleType, Paragraph, type Table } from 'docx';
import type { Document, DocumentPicture } from '#shared/compose/document.ts';
import type { Template } from '#shared/typeset/template.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { Inline } from './inline.ts';
import { placeholderFor } from './package.ts';
import { exactly, type styleIds } from './styles.ts';
import { pixels, twips } from './units.ts';
import { xmlText } from './xml.ts';

/** What every part of the DOCX is made with. */
export interface Build {
  readonly document: Document;
  readonly template: Template;
  readonly bookmarks: Bookmarks;
  /** Whether a picture is a JPEG or a PNG. */
  typeOf(pictureId: string): 'jpg' | 'png';
  /** A number for the next drawing; `wp:docPr` ids are unique within a document. */
  nextDrawing(): number;
}

/** What stands in the flow of a page. */
export type Flow = Paragraph | Table;

export type StyleId = (typeof styleIds)[keyof typeof styleIds];

/** Where a paragraph stands, beyond its style. Lengths in pt. */
export interface ParagraphPlace {
  readonly before?: number;
  readonly after?: number;
  /** Exact height of its lines; the style's own where absent. */
  readonly line?: number;
  /** Least height of its lines, for one that holds a picture: an exact line would cut it off. */
  readonly leastLine?: number;
  readonly pageBreak?: boolean;
  readonly options?: Omit<IParagraphOptions, 'children' | 'spacing' | 'style' | 'pageBreakBefore'>;
}

export function paragraph(style: StyleId, children: readonly Inline[], place: ParagraphPlace = {}): Paragraph {
  const { before, after, line, leastLine, pageBreak, options } = place;
  const spacing = {
    ...(before === undefined ? {} : { before: twips(before) }),
    ...(after === undefined ? {} : { after: twips(after) }),
    ...(line === undefined ? {} : exactly(line)),
    ...(leastLine === undefined ? {} : { line: twips(leastLine), lineRule: LineRuleType.AT_LEAST }),
  };
  const made = new Paragraph({
    ...options,
    style,
    ...(pageBreak ? { pageBreakBefore: true } : {}),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
  });
  for (const child of children) made.addChildElement(child);
  return made;
}

export interface PictureFrame {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** Part of the picture to show, in fractions of its size. */
  readonly crop?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A picture in the line of text, with what is said to those who cannot see it. */
export function pictureRun(build: Build, picture: DocumentPicture, frame: PictureFrame, name = '图片'): ImageRun {
  const number = build.nextDrawing();
  const { crop } = frame;
  return new ImageRun({
    type: build.typeOf(picture.assetId),
    data: placeholderFor(picture.assetId),
    transformation: { width: pixels(frame.width), height: pixels(frame.height) },
    altText: {
      id: String(number),
      name: `${name} ${number}`,
      title: '',
      description: xmlText(picture.alt || picture.caption),
    },
    ...(crop
      ? {
          crop: {
            left: crop.x * 100,
            top: crop.y * 100,
            right: (1 - crop.x - crop.width) * 100,
            bottom: (1 - crop.y - crop.height) * 100,
          },
        }
      : {}),
  });
}
