import type { Template } from '#shared/typeset/template.ts';
import { drawSvg } from '../../assets/index.ts';
import type { PictureFile } from '../pdf/index.ts';
import { escapeXml } from './xml.ts';

/** Picture id of the brand's mark among an issue's pictures. */
export const markId = 'brand-mark';

/** Edge in px: sharp in print at the cover's size, where it is widest. */
const edge = 320;

/** The brand's mark as a PNG: an outline would be a drawing that Word, WPS and LibreOffice each treat differently. */
export async function drawMark(template: Template): Promise<PictureFile> {
  const { size, outline } = template.mark;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${edge}" height="${edge}" viewBox="0 0 ${size} ${size}">`,
    `<path fill="${escapeXml(template.colors.brand)}" d="${escapeXml(outline)}"/></svg>`,
  ].join('');
  return { bytes: await drawSvg(svg), mime: 'image/png', width: edge, height: edge };
}
