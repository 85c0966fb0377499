/** Everything outside the Char production of XML 1.0 (§2.2): most control characters, lone surrogates, U+FFFE, U+FFFF. */
const notXml = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Text that may stand in a run. The library lets nothing in that XML forbids; should something have come by another
 * way, it is left out here rather than making a file that Word has to repair. Tabs and line ends become spaces.
 */
export function xmlText(text: string): string {
  return text.replace(notXml, '').replace(/[\t\n\r]+/g, ' ');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `text` for an element or an attribute of hand-written XML. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
