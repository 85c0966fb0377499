import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LoadedFonts } from '#library/fonts/index.ts';
import type { Document } from '#shared/compose/document.ts';
import type { Layout, Page, StructureNode } from '#shared/typeset/displayList.ts';
import { stopIfCancelled } from '../../cancel.ts';
import { addBookmarks } from './bookmarks.ts';
import { type Destinations, destinationsOf } from './destinations.ts';
import { Drawings } from './drawings.ts';
import { embedFonts, gatherCharacters } from './fontSubsets.ts';
import { addLink, type LinkAnnotation, mayBeFollowed } from './links.ts';
import { addInformation, addXmp } from './metadata.ts';
import { drawPage } from './pageContent.ts';
import { pageLabels } from './pageLabels.ts';
import { addPageTree } from './pageTree.ts';
import { PdfFile } from './pdfFile.ts';
import { embedPictures, type PictureSource } from './pictures.ts';
import { addStructureTree, type MarkedPage, rolesOf } from './structureTree.ts';
import { array, asciiString, dictionary, type Ref } from './syntax.ts';

export interface PdfInput {
  readonly document: Document;
  readonly fonts: LoadedFonts;
  readonly pictures: PictureSource;
  /** Date of creation in the file; the same input and date give the same bytes. */
  readonly date: Date;
  /** pt; A4 where absent. */
  readonly pageSize?: PageSize;
  readonly signal?: AbortSignal | undefined;
  /** Told from time to time how many of the pages are drawn. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** ms spent on each part. */
export interface PdfTimings {
  readonly fonts: number;
  readonly pictures: number;
  readonly pages: number;
  readonly structure: number;
  readonly save: number;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly timings: PdfTimings;
}

const a4: PageSize = { width: 595.276, height: 841.89 };

/** Pages drawn between two looks at the signal. */
const batch = 16;

/**
 * Writes a layout as a tagged PDF 1.7 (ISO 32000-1) with links, bookmarks, page labels, metadata and embedded fonts.
 * @throws DeskError bad_picture, cancelled
 */
export async function writePdf(layout: Layout, input: PdfInput): Promise<WrittenPdf> {
  const lap = startClock();
  stopIfCancelled(input.signal);
  const size = input.pageSize ?? a4;
  const file = new PdfFile();
  const fonts = gatherCharacters(layout, input.fonts);
  const fontsRef = embedFonts(file, fonts);
  const fontsMs = lap();
  // While the fonts are deflated on other threads.
  const pictures = await embedPictures(file, layout, input.pictures);
  const picturesMs = lap();

  const pages = layout.pages.map(() => file.reserve());
  const tree = addPageTree(file, pages);
  const drawings = new Drawings(file, pictures);
  const destinations = destinationsOf(layout, pages, size.height);
  const roles = rolesOf(layout.structure);
  const marked: MarkedPage[] = [];
  const links: LinkAnnotation[] = [];
  for (const [index, page] of layout.pages.entries()) {
    if (index % batch === batch - 1) await pause(input, index, layout.pages.length);
    const ref = pages[index];
    const parent = tree.parents[index];
    if (ref === undefined || parent === undefined) throw new Error(`page ${index} has no place in the page tree`);
    const content = drawPage(page, size.height, roles, fonts, drawings);
    file.identifyBy(content.operators);
    const pageLinks = addLinks(file, page, ref, size, pages.length + links.length, destinations);
    links.push(...pageLinks);
    marked.push({ ref, marks: content.marks });
    file.set(
      ref,
      dictionary({
        Type: '/Page',
        Parent: parent,
        MediaBox: array([0, 0, size.width, size.height]),
        Contents: file.addDeflated(content.operators),
        Resources: dictionary({ Font: fontsRef, XObject: drawings.resources(content.drawings) }),
        Annots: pageLinks.length === 0 ? undefined : array(pageLinks.map((link) => link.ref)),
        StructParents: index,
        Tabs: '/S',
      }),
    );
  }
  const pagesMs = lap();

  const structure = addStructureTree(file, layout.structure, marked, links);
  const catalog = file.add(
    dictionary({
      Type: '/Catalog',
      Pages: tree.root,
      Lang: asciiString('zh-CN'),
      MarkInfo: dictionary({ Marked: 'true' }),
      StructTreeRoot: structure,
      Outlines: addBookmarks(file, layout, destinations),
      PageMode: '/UseOutlines',
      PageLabels: pageLabels(layout),
      ViewerPreferences: dictionary({ DisplayDocTitle: 'true' }),
      Metadata: addXmp(file, input.document, input.date, picturesAreDescribed(layout.structure)),
    }),
  );
  const information = addInformation(file, input.document, input.date);
  file.identifyBy(input.document.title + input.date.toISOString());
  const structureMs = lap();

  await pause(input, pages.length, pages.length);
  const bytes = await file.save(catalog, information);
  stopIfCancelled(input.signal);
  const timings = { fonts: fontsMs, pictures: picturesMs, pages: pagesMs, structure: structureMs, save: lap() };
  return { bytes, timings };
}

function addLinks(
  file: PdfFile,
  page: Page,
  ref: Ref,
  size: PageSize,
  firstKey: number,
  destinations: Destinations,
): LinkAnnotation[] {
  return page.links.filter(mayBeFollowed).map((link, index) => {
    const place = { page: ref, pageHeight: size.height, parentKey: firstKey + index };
    return addLink(file, link, place, destinations);
  });
}

/** PDF/UA wants words for every picture; a file with a picture without them may not claim it. */
function picturesAreDescribed(node: StructureNode): boolean {
  const isDescribed = node.role !== 'Figure' || (node.alt ?? '') !== '';
  return isDescribed && node.children.every(picturesAreDescribed);
}

async function pause(input: PdfInput, done: number, total: number): Promise<void> {
  input.onProgress?.(done, total);
  await nextTurn();
  stopIfCancelled(input.signal);
}

/** A stopwatch: each call gives the ms since the last. */
function startClock(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const spent = now - last;
    last = now;
    return spent;
  };
}
