import type { CheckInput } from '#shared/check/input.ts';
import type { IssueContent } from '#shared/compose/index.ts';
import {
  type Asset,
  type Clip,
  fromPlainText,
  type IssueSection,
  type Original,
  type SectionFormat,
  type Source,
} from '#shared/model/index.ts';
import { formatIssueLabel } from '#shared/numbering/index.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';
import type { PlacedEntry } from '#shared/typeset/index.ts';
import { sampleClip, sampleNumber, samplePublication, sampleSource } from './samples.ts';

export const paper = sampleSource({ id: 'paper', name: '云溪省政府网站', hosts: ['yunxi.example'] });

export const picture: Asset = {
  id: 'picture',
  mime: 'image/jpeg',
  width: 1600,
  height: 1000,
  bytes: 1000,
  originalId: 'original',
};

const stories = [
  ['青禾冷链仓库启用', '3月起试存海鱼，可放四千吨。', '冷库分三层，货车从南门直接倒入月台。'],
  ['云溪风机叶片厂投产', '首支百米长叶片下线，运往戈壁。', '模具由本地木工世家改良，换型只要一天。'],
  ['桐岭茶园用上采茶机器人', '一台机器一天采鲜叶两百斤。', '茶农在手机上看土壤墒情，夏茶价格翻番。'],
  ['白沙港开通小型游艇航线', '每天往返群岛六趟，船票统一定价。', '码头把旧灯塔改作候船厅，夜里也亮灯。'],
  ['石桥轨道研究院招收博士后', '首批设四个课题，住房由园区提供。', '导师来自三所大学，课题围绕减振降噪。'],
  ['麦积智能水表进入农家', '两万户换表，漏损率降下来。', '水厂把抄表员转岗为巡线员，坐上电动车。'],
  ['兰坪中药材期货仓开仓', '首日入库当归，质检当场出单。', '药农凭仓单就能贷款，利息由合作社补贴。'],
  ['松原冰雪装备园试滑', '国产压雪车爬坡三十度不打滑。', '雪板芯材取自本地白桦，边角料做成玩具。'],
] as const;

/** A clip that lacks nothing, and is like no other with another number up to 7. */
export const goodClip = (number: number, changes: Partial<Clip> = {}): Clip => {
  const [headline, lead, detail] = stories[number] ?? stories[0];
  return sampleClip({
    id: `clip-${number}`,
    headline,
    lead,
    detail: [...fromPlainText(detail)],
    sourceId: paper.id,
    publishedOn: `2031-05-${10 + number}`,
    region: null,
    pictures: [{ assetId: picture.id, caption: `现场${number}`, credit: '' }],
    url: `https://yunxi.example/${number}`,
    ...changes,
  });
};

interface SampleSection {
  readonly format: SectionFormat;
  readonly clips: readonly Clip[];
}

/** An issue made of clips, laid out as if each stood on a page of its own, each picture 240 × 150 pt. */
export function checkInput(
  sections: readonly SampleSection[],
  changes: Partial<CheckInput> & { readonly sources?: readonly Source[] } = {},
): CheckInput {
  const number = sampleNumber(82, 3);
  const publication = samplePublication();
  const made = sections.map(
    ({ format, clips }, at): IssueSection => ({
      id: `section-${at}`,
      name: `栏目${at + 1}`,
      format,
      itemsPerPage: 2,
      entries: clips.map((clip, index) => ({ id: `entry-${at}-${index}`, clipId: clip.id })),
    }),
  );
  const clips = sections.flatMap((section) => section.clips);
  const sources = changes.sources ?? [paper];
  const content: IssueContent = {
    publication,
    issue: {
      id: 'issue',
      publicationId: publication.id,
      number,
      label: formatIssueLabel(number, publication.labelPattern),
      publishedOn: '2031-05-23',
      coverAssetId: null,
      status: 'draft',
      edition: 1,
      sections: made,
    },
    clips,
    sources,
    assets: [picture],
  };
  const placed = made.flatMap((section) =>
    section.entries.map((entry, index) =>
      placedEntry(
        entry.id,
        section.id,
        index,
        clips.find(({ id }) => id === entry.clipId),
      ),
    ),
  );
  return {
    content,
    layout: { entries: placed, findings: [] },
    settings: defaultStyleSettings,
    registry: sources,
    originals: new Map(),
    earlier: new Map(),
    distinct: new Map(),
    others: [],
    ...changes,
  };
}

function placedEntry(id: string, sectionId: string, index: number, clip: Clip | undefined): PlacedEntry {
  return {
    id,
    sectionId,
    headline: clip?.headline ?? '',
    pageIndex: index + 2,
    lastPageIndex: index + 2,
    y: 0,
    folio: index + 1,
    excessLines: 0,
    parts: [],
    pictures: (clip?.pictures ?? []).map(({ assetId }) => ({
      assetId,
      pageIndex: index + 2,
      x: 0,
      y: 0,
      width: 240,
      height: 150,
    })),
  };
}

export const originalOf = (text: string, changes: Partial<Original> = {}): Original => ({
  url: '',
  capturedAt: 1,
  title: '',
  source: '',
  author: '',
  publishedOn: '2031-05-17',
  text: [...fromPlainText(text)],
  ...changes,
});
