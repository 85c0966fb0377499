/** A font's characters by their codes, from its ToUnicode map (ISO 32000-1 §9.10.3). */
export function readToUnicode(cmap: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      characters.set(Number.parseInt(code, 16), fromUtf16(text));
    }
  }
  return characters;
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
