import { type Region, regionMentions } from '../../regions/index.ts';

export interface FoundRegion {
  /** As news name it, e.g. 浙江. */
  readonly province: string;
  /** Empty where only the province is named, and for the municipalities. */
  readonly city: string;
}

const beforePlace = /(?:在|落户|位于|落地|入驻|布局|签约|于|落子|投资)$/;
const isCompany = /^[\p{Script=Han}A-Za-z]{0,8}(?:公司|集团|股份|银行|大学|学院|日报|晚报|铁路|机场)/u;

/** Characters of a lead that are looked at. */
const longest = 600;

interface Mention {
  readonly region: Region;
  /** How likely the item is about it. */
  readonly score: number;
}

/**
 * The province and city that a headline and a lead are about: the first that is named as a place, a place in the
 * headline before one in the lead. Null where they name none.
 */
export function findRegion(headline: string, lead = ''): FoundRegion | null {
  const mentions = [...mentionsIn(headline, 3), ...mentionsIn(lead.slice(0, longest), 0)];
  const [best] = surestFirst(mentions);
  if (!best) return null;
  if (best.region.kind !== 'province') return foundRegion(best.region);
  const within = mentions.filter(({ region }) => region.city !== '' && region.province === best.region.province);
  return foundRegion(surestFirst(within)[0]?.region ?? best.region);
}

const foundRegion = ({ province, city }: Region): FoundRegion => ({ province, city });

const surestFirst = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.toSorted((a, b) => b.score - a.score);

function mentionsIn(text: string, bonus: number): readonly Mention[] {
  return regionMentions(text).map(({ region, name, at, hasEnding, isBehindProvince }, index) => {
    const end = at + name.length;
    const score =
      bonus +
      (hasEnding ? 2 : 0) +
      (isBehindProvince ? 2 : 0) +
      (beforePlace.test(text.slice(Math.max(0, at - 3), at)) ? 2 : 0) +
      (region.kind === 'province' ? -0.5 : 0) -
      (isCompany.test(text.slice(end, end + 12)) ? 3 : 0) -
      index * 0.4;
    return { region, score };
  });
}
