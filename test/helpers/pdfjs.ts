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
