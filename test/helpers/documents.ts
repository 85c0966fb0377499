import type { Document, DocumentEntry, DocumentPicture, DocumentSection } from '#shared/compose/index.ts';
import { sectionTitle } from '#shared/numbering/index.ts';

const phrases = [
  '澜石新材料产业园举行集中开工仪式，',
  '首批落户的12家企业签订了投资协议，',
  '项目占地约360亩，分两期建设，',
  '达产后年产碳纤维2万吨，',
  '园区同步建成“一站式”服务中心，',
  '计划投资48.6亿元（含配套管网），',
  '预计2027年6月投入运行，',
  '由青砚科技与临江院所共建，',
  '采用《绿色厂房导则》的要求，',
  '可带动就业约1500人，',
];

/** Invented running text of about `length` characters, the same for the same seed. */
export function textOf(length: number, seed = 0): string {
  let text = '';
  for (let index = seed; text.length < length; index++) text += phrases[(index * 7 + seed) % phrases.length] ?? '';
  return `${text.slice(0, Math.max(1, length - 1)).replace(/[，（《“]+$/, '')}。`;
}

export interface EntryWish {
  readonly headline?: string;
  readonly lead?: number;
  readonly detail?: number;
  readonly pictures?: number;
}

/** An entry with texts of the wished lengths (characters) and so many 3 : 2 pictures. */
export function entryOf(id: string, wish: EntryWish = {}, seed = 0): DocumentEntry {
  const pictures = Array.from(
    { length: wish.pictures ?? 0 },
    (_, index): DocumentPicture => ({
      assetId: `${id}-picture-${index}`,
      width: 1600,
      height: 1067,
      caption: '',
      alt: `配图${index + 1}`,
    }),
  );
  return {
    id,
    headline: wish.headline ?? `第${seed + 1}条：澜石产业园${seed + 2}个项目开工 总投资${seed + 3}.6亿元`,
    lead: wish.lead ? [textOf(wish.lead, seed)] : [],
    detail: [{ runs: [{ text: textOf(wish.detail ?? 150, seed + 3), bold: false, link: null }] }],
    place: '',
    province: '',
    day: '',
    pictures,
  };
}

export function sectionOf(
  id: string,
  index: number,
  format: 'feature' | 'brief',
  entries: readonly DocumentEntry[],
  itemsPerPage = format === 'feature' ? 2 : 3,
): DocumentSection {
  const name = ['招商引资', '综合资讯', '政策法规'][index] ?? `栏目${index}`;
  return { id, name, title: sectionTitle(index, name), format, itemsPerPage, entries };
}

export function documentOf(sections: readonly DocumentSection[], changes: Partial<Document> = {}): Document {
  return {
    title: '园区周报 2026年10月4期（总96期）',
    publication: '园区周报',
    label: '2026年10月4期（总96期）',
    slogan: '一周园区要闻 ● 一册在手',
    brand: '园区世界',
    site: 'www.parkworld.net',
    frequency: '每周五出版',
    closingNote: '本刊内容据公开信息整理，仅供参考。',
    brandColor: null,
    coverPicture: null,
    logo: null,
    placeLine: true,
    regionIndex: true,
    sections,
    publishedOn: '2026-10-23',
    ...changes,
  };
}

/** A document in the manner of a week's issue: 22 feature items, 12 and 13 brief ones. */
export function weekDocument(pictures = 0): Document {
  const feature = Array.from({ length: 22 }, (_, index) =>
    entryOf(`a${index}`, { lead: 40 + (index % 5) * 18, detail: 80 + (index % 7) * 25, pictures }, index),
  );
  const brief = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      entryOf(`${prefix}${index}`, { detail: 110 + (index % 6) * 30 }, index),
    );
  return documentOf([
    sectionOf('s0', 0, 'feature', feature),
    sectionOf('s1', 1, 'brief', brief('b', 12)),
    sectionOf('s2', 2, 'brief', brief('c', 13)),
  ]);
}
