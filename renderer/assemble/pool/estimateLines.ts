import { type Clip, plainText, type SectionFormat } from '#shared/model/index.ts';
import type { Template } from '#shared/typeset/index.ts';

/**
 * About how many lines of the page a clip takes, by counting characters: typesetting tells exactly, but only of what
 * has a place. Latin letters and digits count half.
 */
export function estimateLines(clip: Clip, format: SectionFormat, template: Template): number {
  const { area, styles, feature, brief, columns } = template;
  const detailWidth = widthOf(plainText(clip.detail)) * styles.detail.size;
  const leadWidth = widthOf(clip.lead) * styles.lead.size;
  if (format === 'brief') {
    const width = brief.arrangement === 'side' ? area.width - brief.headlineWidth - brief.gap : area.width;
    const headline = brief.arrangement === 'side' ? 0 : 1;
    return headline + Math.max(1, Math.ceil((leadWidth + detailWidth) / width));
  }
  const headline = Math.ceil((widthOf(clip.headline) * styles.featureHeadline.size) / area.width);
  const pictures = clip.pictures.length > 0 ? feature.pictureLines.least : 0;
  const isColumns = feature.arrangement === 'columns';
  const width = isColumns ? columns.width : area.width;
  const text = Math.ceil(leadWidth / width) + Math.ceil(detailWidth / width);
  return 1 + headline + pictures + (isColumns ? Math.ceil(text / 2) : text);
}

/** In em. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
  return width;
}
