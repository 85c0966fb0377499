import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF with pdf.js, which knows nothing of the writer. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** The text of each page as pdf.js extracts it, white space removed. */
export async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    );
  }
  return texts;
}

export interface Glyph {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

type Operators = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getOperatorList']>>;

/**
 * Where each character of a page has its origin (pt, from the bottom left), reckoned from pdf.js's operators: the
 * text matrix, the widths the font declares, and the adjustments between.
 */
export async function glyphsOf(pdf: PDFDocumentProxy, pageNumber: number): Promise<Glyph[]> {
  const page = await pdf.getPage(pageNumber);
  const list: Operators = await page.getOperatorList();
  const glyphs: Glyph[] = [];
  let [x, y, size] = [0, 0, 0];
  list.fnArray.forEach((operator, index) => {
    const operands: unknown = list.argsArray[index];
    if (operator === OPS.setFont && Array.isArray(operands)) size = Number(operands[1]);
    if (operator === OPS.setTextMatrix && Array.isArray(operands)) [x, y] = placeOf(operands[0]);
    if (operator !== OPS.showText || !Array.isArray(operands)) return;
    let pen = x;
    for (const part of operands[0] as readonly (number | { readonly unicode: string; readonly width: number })[]) {
      if (typeof part === 'number') pen -= (part * size) / 1000;
      else {
        glyphs.push({ character: part.unicode, x: pen, y });
        pen += (part.width * size) / 1000;
      }
    }
  });
  return glyphs;
}

function placeOf(matrix: unknown): [number, number] {
  const values = [...(matrix as Iterable<number>)];
  return [values[4] ?? 0, values[5] ?? 0];
}

/** Where each picture of a page stands as a whole (pt, from the bottom left), by the matrix that it is drawn with. */
export async function picturesOf(
  pdf: PDFDocumentProxy,
  pageNumber: number,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]> {
  const list: Operators = await (await pdf.getPage(pageNumber)).getOperatorList();
  let matrix = [1, 0, 0, 1, 0, 0];
  const kept: number[][] = [];
  return list.fnArray.flatMap((operator, index) => {
    if (operator === OPS.save) kept.push(matrix);
    if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    if (operator === OPS.transform) matrix = multiplied(matrix, list.argsArray[index]);
    if (operator !== OPS.paintImageXObject) return [];
    const [width = 0, , , height = 0, x = 0, y = 0] = matrix;
    return [{ x, y, width, height }];
  });
}

/** A scaling and moving matrix after another. */
function multiplied(outer: readonly number[], operands: unknown): number[] {
  const inner = [...(operands as Iterable<number>)];
  const at = (values: readonly number[], index: number): number => values[index] ?? 0;
  return [
    at(outer, 0) * at(inner, 0),
    0,
    0,
    at(outer, 3) * at(inner, 3),
    at(outer, 0) * at(inner, 4) + at(outer, 4),
    at(outer, 3) * at(inner, 5) + at(outer, 5),
  ];
}
