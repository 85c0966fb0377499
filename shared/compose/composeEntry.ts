import {
  type Asset,
  type Block,
  type Clip,
  type Entry,
  isCovered,
  plainText,
  type Region,
  type Run,
  type SectionFormat,
  type Source,
} from '../model/index.ts';
import type { DetailParagraph, DocumentEntry, DocumentPicture } from './document.ts';

/** One entry ready for typesetting: its words in order, the source at the end, its pictures with what they show. */
export function composeEntry(
  entry: Entry,
  clip: Clip,
  source: Source | undefined,
  format: SectionFormat,
  assets: ReadonlyMap<string, Asset>,
): DocumentEntry {
  const headline = oneLine(clip.headline);
  const lead = clip.lead.split('\n').map(oneLine).filter(Boolean);
  const detail = clip.detail.flatMap(blockParagraphs).filter((paragraph) => paragraph.runs.some((run) => run.text));
  const isBrief = format === 'brief';
  const paragraphs = isBrief ? [...lead.map(plainParagraph), ...detail] : detail;
  return {
    id: entry.id,
    headline,
    lead: isBrief ? [] : lead,
    detail: source ? withSource(paragraphs, source.name) : paragraphs,
    place: placeName(clip.region),
    province: clip.region?.province ?? '',
    day: dayOf(clip.publishedOn),
    pictures: picturesOf(clip, headline, assets),
    ...(entry.pictureLines === undefined ? {} : { pictureLines: entry.pictureLines }),
  };
}

const oneLine = (text: string): string => text.replace(/[\s\u3000]+/g, ' ').trim();

const plainParagraph = (text: string): DetailParagraph => ({ runs: [{ text, bold: false, link: null }] });

const styledRuns = (runs: readonly Run[]): DetailParagraph['runs'] =>
  runs.map((run) => ({
    text: run.text.replace(/[\t\n\r]+/g, ' '),
    bold: run.bold ?? false,
    link: run.link ?? null,
  }));

function blockParagraphs(block: Block): DetailParagraph[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [{ runs: styledRuns(block.runs) }];
    case 'list':
      return block.items.map((item, index) => {
        const label = { text: block.ordered ? `${index + 1}.` : '·', bold: false, link: null };
        return { runs: [label, ...styledRuns(item)] };
      });
    case 'table':
      return block.rows.map((row, at) => {
        const cells = row.filter((_, column) => !isCovered(block.spans ?? [], at, column));
        return plainParagraph(cells.map((cell) => plainText([{ type: 'paragraph', runs: cell }])).join('　'));
      });
    case 'picture':
      return [];
  }
}

/** The source stands before the final stop: …（某网站）。 (house style, source-tail). */
function withSource(paragraphs: readonly DetailParagraph[], source: string): DetailParagraph[] {
  const last = paragraphs.at(-1);
  const tail = `（${source}）。`;
  if (!last) return [plainParagraph(tail)];
  const runs = [...last.runs];
  const end = runs.pop();
  if (!end) return [...paragraphs];
  runs.push({ ...end, text: end.text.replace(/\s*。?\s*$/, '') });
  return [...paragraphs.slice(0, -1), { runs: appended(runs, tail) }];
}

function appended(runs: DetailParagraph['runs'], text: string): DetailParagraph['runs'] {
  const last = runs.at(-1);
  if (last && !last.bold && last.link === null) return [...runs.slice(0, -1), { ...last, text: last.text + text }];
  return [...runs, { text, bold: false, link: null }];
}

/** 江苏·盐城; a municipality stands once. */
function placeName(region: Region | null): string {
  if (!region) return '';
  const { province, city } = region;
  return province === city || city === '' || province === '' ? province || city : `${province}·${city}`;
}

/** 8月23日 */
function dayOf(date: string | null): string {
  const [, month, day] = date?.split('-') ?? [];
  return month && day ? `${Number(month)}月${Number(day)}日` : '';
}

function picturesOf(clip: Clip, headline: string, assets: ReadonlyMap<string, Asset>): DocumentPicture[] {
  const inText = clip.detail.flatMap((block) => (block.type === 'picture' ? [{ ...block, credit: '' }] : []));
  return [...clip.pictures, ...inText].flatMap((picture) => {
    const asset = assets.get(picture.assetId);
    if (!asset) return [];
    const caption = oneLine(picture.credit ? `${picture.caption}（${picture.credit}）` : picture.caption);
    const { id, width, height } = asset;
    return [{ assetId: id, width, height, caption, alt: caption || `配图：${headline}` }];
  });
}
