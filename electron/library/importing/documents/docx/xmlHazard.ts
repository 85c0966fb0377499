/** Elements within each other; tables within tables within text boxes come to some fifty. */
const deepest = 400;

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;

/**
 * What makes an XML part of a Word file a danger to its reader: a document type (entities that grow, or that read files),
 * an encoding in which one could hide, elements within each other without end. Null where there is none.
 */
export function xmlHazard(xml: Buffer): 'entity' | 'encoding' | 'deep' | null {
  if (xml.includes(0)) return 'encoding';
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.toString('latin1'))) return 'entity';
  let depth = 0;
  for (let at = xml.indexOf(less); at >= 0; at = xml.indexOf(less, at + 1)) {
    const next = xml[at + 1];
    if (next === bang || next === question) continue;
    const end = xml.indexOf(greater, at);
    if (end < 0) return null;
    if (next === slash) depth -= 1;
    else if (xml[end - 1] !== slash) depth += 1;
    if (depth > deepest) return 'deep';
    at = end;
  }
  return null;
}
