import { openDrawing } from './engine.ts';

/**
 * Draws an SVG of the desk's own making (a mark, a template's ornament) as a PNG of 8 bits, at the size it states.
 * Never for a file from outside: those are refused by inspectPicture, since an SVG can hold scripts and references.
 */
export async function drawSvg(svg: string): Promise<Buffer> {
  return await openDrawing(svg).png({ compressionLevel: 9 }).toBuffer();
}
