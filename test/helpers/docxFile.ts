import { readZip } from '#library/exporting/docx/zip.ts';
import { attributeOf, descendants, parseXml, textContent, type XmlElement } from './docxXml.ts';

export interface DocxParagraph {
  /** Style id; empty for the default style. */
  readonly style: string;
  readonly text: string;
  readonly breaksPage: boolean;
  readonly bookmarks: readonly string[];
  readonly fields: readonly DocxField[];
  readonly element: XmlElement;
}

export interface DocxField {
  readonly code: string;
  /** What the file shows before any update. */
  readonly result: string;
  readonly dirty: boolean;
}

export interface OpenedDocx {
  readonly names: readonly string[];
  bytesOf(name: string): Uint8Array;
  /** A part, parsed; throws where it is missing or not well-formed. */
  part(name: string): XmlElement;
  /** The paragraphs of word/document.xml, those in tables too. */
  readonly paragraphs: readonly DocxParagraph[];
}

/** Opens a DOCX for tests. */
export async function openDocx(bytes: Uint8Array): Promise<OpenedDocx> {
  const entries = new Map((await readZip(bytes)).map((entry) => [entry.name, entry]));
  const bytesOf = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`no part ${name}`);
    return entry.content;
  };
  const part = (name: string): XmlElement => parseXml(Buffer.from(bytesOf(name)).toString('utf8'));
  return {
    names: [...entries.keys()],
    bytesOf,
    part,
    paragraphs: descendants(part('word/document.xml'), 'w:p').map(readParagraph),
  };
}

function readParagraph(element: XmlElement): DocxParagraph {
  return {
    style: attributeOf(element, 'w:pStyle') ?? '',
    text: shownText(element),
    breaksPage: descendants(element, 'w:pageBreakBefore').length > 0,
    bookmarks: descendants(element, 'w:bookmarkStart').map((start) => start.attributes['w:name'] ?? ''),
    fields: readFields(element),
    element,
  };
}

/** Text as shown: tabs as tabs, line breaks as line feeds, field codes left out. */
function shownText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return textContent(child);
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:pPr' ? '' : shownText(child);
    })
    .join('');
}

/** The complex fields of a paragraph, in order; none stands inside another. */
function readFields(element: XmlElement): DocxField[] {
  const fields: { code: string; result: string; dirty: boolean; stage: 'code' | 'result' | 'closed' }[] = [];
  for (const run of descendants(element, 'w:r')) {
    for (const child of run.children) {
      if (typeof child === 'string') continue;
      const field = fields.at(-1);
      const type = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined;
      if (type === 'begin') fields.push({ code: '', result: '', dirty: 'w:dirty' in child.attributes, stage: 'code' });
      if (!field) continue;
      if (type === 'separate') field.stage = 'result';
      if (type === 'end') field.stage = 'closed';
      if (child.name === 'w:instrText' && field.stage === 'code') field.code += textContent(child);
      if (child.name === 'w:t' && field.stage === 'result') field.result += textContent(child);
    }
  }
  if (fields.some((field) => field.stage !== 'closed')) throw new Error('a field has no end');
  return fields;
}
