import { type RawEntry, rawZip } from './rawZip.ts';

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (inner: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A Word file with this body, relations of its document and further entries. */
export const rawDocx = (body: string | Uint8Array, documentRelations = '', others: readonly RawEntry[] = []): Buffer =>
  rawZip([
    { name: '[Content_Types].xml', content: Buffer.from(types) },
    {
      name: '_rels/.rels',
      content: Buffer.from(
        relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
      ),
    },
    { name: 'word/document.xml', content: Buffer.from(body as Uint8Array) },
    ...(documentRelations === ''
      ? []
      : [{ name: 'word/_rels/document.xml.rels', content: Buffer.from(relations(documentRelations)) }]),
    ...others,
  ]);

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The XML of a document of some paragraphs, given as they are inside `w:body`. */
export const wordBody = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${inner}</w:body></w:document>`;

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
