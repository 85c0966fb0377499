import { fontTable } from './fonts.ts';
import { escapeXml } from './xml.ts';

/** Parts that the docx package writes without something we need; ours take their place. */
interface Part {
  readonly path: string;
  readonly data: string;
}

export interface CoreProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly date: Date;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function ownParts(properties: CoreProperties): Part[] {
  return [
    { path: 'docProps/core.xml', data: corePart(properties) },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/fontTable.xml', data: fontTablePart() },
  ];
}

/** Core properties (ISO 29500-2 §11): the package has no language of its own and dates every file now. */
function corePart({ title, author, subject, keywords, date }: CoreProperties): string {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    declaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:keywords>${escapeXml(keywords.join('，'))}</cp:keywords>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '<dc:language>zh-CN</dc:language>',
    '</cp:coreProperties>',
  ].join('');
}

/**
 * Settings (ISO 29500-1 §17.15.1). No `updateFields`: the numbers are right, Word shall not ask. Punctuation is
 * compressed as Chinese Word does by default; compatibility mode 15 is Word 2013 and later.
 */
function settingsPart(): string {
  const setting = (name: string, value: number) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  return [
    declaration,
    `<w:settings ${wordNamespace}>`,
    '<w:zoom w:percent="100"/>',
    '<w:defaultTabStop w:val="420"/>',
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    '<w:compat>',
    setting('compatibilityMode', 15),
    setting('overrideTableStyleFontSizeAndJustification', 1),
    setting('enableOpenTypeFeatures', 1),
    setting('doNotFlipMirrorIndents', 1),
    '</w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    '</w:settings>',
  ].join('');
}

/** Font table (ISO 29500-1 §17.8.2). */
function fontTablePart(): string {
  const fonts = fontTable.map(({ name, altName, panose, charset, family }) =>
    [
      `<w:font w:name="${name}">`,
      altName ? `<w:altName w:val="${altName}"/>` : '',
      `<w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/>`,
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    ].join(''),
  );
  return `${declaration}<w:fonts ${wordNamespace}>${fonts.join('')}</w:fonts>`;
}
