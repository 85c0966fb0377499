import { setImmediate as nextTurn } from 'node:timers/promises';
import { readPageText, type ShownText } from './pageText.ts';
import { PdfReader } from './pdfReader.ts';
import { Fonts, type ReadFont } from './readFonts.ts';
import { readLabels } from './readLabels.ts';
import { readStructure, type TaggedText } from './readStructure.ts';
import { Bytes, type Dictionary, numberOf, Reference, type Value } from './values.ts';

/** A link inside the file. Rectangle in the page's coordinates: left, bottom, right, top. */
export interface ReadLink {
  readonly rectangle: readonly number[];
  readonly pageIndex: number;
}

export interface ReadPage {
  readonly label: string;
  readonly shown: readonly ShownText[];
  readonly links: readonly ReadLink[];
  /** Links to addresses outside. */
  readonly outwardLinks: number;
}

export interface ReadBookmark {
  readonly title: string;
  readonly pageIndex: number;
}

/** What a reader of the file finds in it. */
export interface ReadBack {
  readonly pages: readonly ReadPage[];
  /** Depth first. */
  readonly bookmarks: readonly ReadBookmark[];
  /** In the order of the structure tree. */
  readonly tagged: readonly TaggedText[];
  readonly fonts: readonly ReadFont[];
}

/** Pages read between two turns of the event loop. */
const batch = 16;

/** Reads a PDF as a reader's program would: pages, labels, text, links, bookmarks, structure. Throws on a broken file. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const reader = new PdfReader(bytes);
  const catalog = reader.dictionary(reader.trailer.get('Root'));
  const leaves = pageLeaves(reader, catalog.get('Pages'));
  const indexOf = new Map(leaves.map((leaf, index) => [leaf.number, index]));
  const labelOf = readLabels(reader, catalog);
  const fonts = new Fonts(reader);
  const pages: ReadPage[] = [];
  for (const [index, leaf] of leaves.entries()) {
    if (index % batch === batch - 1) await nextTurn();
    pages.push(readPage(reader, reader.dictionary(leaf), labelOf(index), fonts, indexOf));
  }
  return {
    pages,
    bookmarks: readBookmarks(reader, catalog, indexOf),
    tagged: readStructure(reader, catalog, pages, indexOf),
    fonts: await fonts.found(),
  };
}

type PageIndex = ReadonlyMap<number, number>;

function pageLeaves(reader: PdfReader, root: Value | undefined): Reference[] {
  const leaves: Reference[] = [];
  const visit = (value: Value | undefined): void => {
    const node = reader.dictionary(value);
    if (node.get('Type') === '/Pages') reader.list(node.get('Kids')).forEach(visit);
    else if (value instanceof Reference) leaves.push(value);
  };
  visit(root);
  return leaves;
}

function readPage(reader: PdfReader, page: Dictionary, label: string, fonts: Fonts, indexOf: PageIndex): ReadPage {
  const resources = reader.dictionary(page.get('Resources'));
  const content = Buffer.from(reader.stream(page.get('Contents'))).toString('latin1');
  const annotations = reader.list(page.get('Annots')).map((value) => reader.dictionary(value));
  const links = annotations.filter((annotation) => annotation.get('Subtype') === '/Link');
  const inward = links.filter((link) => link.has('Dest'));
  return {
    label,
    shown: readPageText(content, fonts.of(resources)),
    links: inward.map((link) => ({
      rectangle: reader.list(link.get('Rect')).map(numberOf),
      pageIndex: destinationPage(reader, link, indexOf),
    })),
    outwardLinks: links.length - inward.length,
  };
}

function destinationPage(reader: PdfReader, owner: Dictionary, indexOf: PageIndex): number {
  const [page] = reader.list(owner.get('Dest'));
  const index = page instanceof Reference ? indexOf.get(page.number) : undefined;
  if (index === undefined) throw new Error('a destination is no page of the file');
  return index;
}

function readBookmarks(reader: PdfReader, catalog: Dictionary, indexOf: PageIndex): ReadBookmark[] {
  const bookmarks: ReadBookmark[] = [];
  const visit = (parent: Dictionary): void => {
    for (let value = parent.get('First'); value !== undefined; ) {
      const bookmark = reader.dictionary(value);
      const title = bookmark.get('Title');
      bookmarks.push({
        title: title instanceof Bytes ? title.text : '',
        pageIndex: destinationPage(reader, bookmark, indexOf),
      });
      visit(bookmark);
      value = bookmark.get('Next');
    }
  };
  const outlines = catalog.get('Outlines');
  if (outlines !== undefined) visit(reader.dictionary(outlines));
  return bookmarks;
}
