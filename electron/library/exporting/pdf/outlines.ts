import type { PdfFile } from './pdfFile.ts';
import { array, number, type Ref } from './syntax.ts';

const operatorOf: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c' };
const operandCount: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6 };

/**
 * Adds an outline as a form that fills itself in the current colour (ISO 32000-1 §8.10), so that a mark drawn on
 * every page stands in the file once.
 * @param path SVG path, absolute M L C Z; y downwards
 */
export function addOutline(file: PdfFile, path: string): Ref {
  const { operators, box } = outlineOperators(path);
  return file.addDeflated(operators, { Type: '/XObject', Subtype: '/Form', BBox: array(box) });
}

/** Path operators and the box around all points, those that steer curves too. Throws on other SVG commands. */
export function outlineOperators(path: string): { readonly operators: string; readonly box: readonly number[] } {
  const operators: string[] = [];
  const box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, command = '', operands = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (command === 'Z') {
      operators.push('h');
      continue;
    }
    const numbers = (operands.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const count = operandCount[command];
    if (count === undefined || numbers.length === 0 || numbers.length % count !== 0) {
      throw new Error(`outlines are made of M L C Z, not of "${command}${operands}"`);
    }
    for (let at = 0; at < numbers.length; at += count) {
      const points = numbers.slice(at, at + count);
      // Further pairs after M are lines (SVG 2 §9.3.3).
      operators.push(`${points.map(number).join(' ')} ${at > 0 && command === 'M' ? 'l' : operatorOf[command]}`);
      points.forEach((value, index) => {
        const axis = index % 2;
        box[axis] = Math.min(box[axis] ?? value, value);
        box[axis + 2] = Math.max(box[axis + 2] ?? value, value);
      });
    }
  }
  if (operators.length === 0) return { operators: '', box: [0, 0, 0, 0] };
  return { operators: `${operators.join('\n')}\nf`, box };
}
