import type { Document } from '#shared/compose/document.ts';
import { type PdfFile, pdfDate } from './pdfFile.ts';
import { dictionary, type Ref, textString } from './syntax.ts';

const producer = 'Park Weekly Desk';
const creator = '园区周报编辑台';

interface Description {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

function describe(document: Document): Description {
  return {
    title: document.title,
    author: document.brand || document.publication,
    subject: document.slogan || document.label,
    keywords: [document.publication, ...document.sections.map((section) => section.name)],
  };
}

/** Adds the document information dictionary (ISO 32000-1 §14.3.3). */
export function addInformation(file: PdfFile, document: Document, date: Date): Ref {
  const { title, author, subject, keywords } = describe(document);
  return file.add(
    dictionary({
      Title: textString(title),
      Author: textString(author),
      Subject: textString(subject),
      Keywords: textString(keywords.join('，')),
      Creator: textString(creator),
      Producer: textString(producer),
      CreationDate: pdfDate(date),
      ModDate: pdfDate(date),
    }),
  );
}

/**
 * Adds the same as XMP (§14.3.2), uncompressed so that a search can read it.
 * @param isAccessible whether the file may call itself PDF/UA-1 (ISO 14289-1 §5)
 */
export function addXmp(file: PdfFile, document: Document, date: Date, isAccessible: boolean): Ref {
  const { title, author, subject, keywords } = describe(document);
  const day = date.toISOString().replace(/\.\d+Z/, 'Z');
  const properties = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:subject><rdf:Bag>${keywords.map((word) => `<rdf:li>${escapeXml(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    `<pdf:Keywords>${escapeXml(keywords.join('，'))}</pdf:Keywords>`,
    `<pdf:Producer>${producer}</pdf:Producer>`,
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    ...(isAccessible ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
  ];
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
  return file.addStream(Buffer.from(packet, 'utf8'), { Type: '/Metadata', Subtype: '/XML' });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
