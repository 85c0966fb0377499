import type { PdfFile } from './pdfFile.ts';
import { array, dictionary, type Ref } from './syntax.ts';

const leafSize = 256;

/** Adds a number tree of ascending keys (ISO 32000-1 §7.9.7), in leaves so that no reader must hold it whole. */
export function addNumberTree(file: PdfFile, entries: readonly (readonly [number, Ref])[]): Ref {
  const leaves: Ref[] = [];
  for (let at = 0; at < entries.length; at += leafSize) {
    const part = entries.slice(at, at + leafSize);
    const [first = 0] = part[0] ?? [];
    const [last = 0] = part.at(-1) ?? [];
    leaves.push(file.add(dictionary({ Limits: array([first, last]), Nums: array(part.flat()) })));
  }
  return file.add(dictionary({ Kids: array(leaves) }));
}
