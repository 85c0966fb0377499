import { ambiguous, places, provinces } from './regionTable.ts';

export interface FoundRegion {
  /** As news name it, e.g. 浙江. */
  readonly province: string;
  /** Empty where only the province is named, and for the municipalities. */
  readonly city: string;
}

interface Place extends FoundRegion {
  /** Whether it is a province itself. */
  readonly isProvince: boolean;
}

const table = new Map<string, Place>();
for (const [province, cities] of Object.entries(provinces)) {
  for (const city of cities.split(' ').filter(Boolean)) table.set(city, { province, city, isProvince: false });
}
for (const [around, names] of Object.entries(places)) {
  const city = provinces[around] === undefined ? table.get(around) : { province: around, city: '' };
  for (const name of names.split(' '))
    if (city) table.set(name, { province: city.province, city: city.city, isProvince: false });
}
for (const province of Object.keys(provinces)) table.set(province, { province, city: '', isProvince: true });

const names = new RegExp([...table.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');
const ending =
  /^(?:省|市|区|县|州|盟|自治区|自治州|高新区|高新技术|经开区|经济技术|经济开发区|开发区|新区|园区|保税区|综保区|自贸|临港|滨海)/;
const beforePlace = /(?:在|落户|位于|落地|入驻|布局|签约|于|落子|投资)$/;
const isCompany = /^[\p{Script=Han}A-Za-z]{0,8}(?:公司|集团|股份|银行|大学|学院|日报|晚报|铁路|机场)/u;

/** Characters of a lead that are looked at. */
const longest = 600;

interface Mention extends Place {
  readonly score: number;
}

/**
 * The province and city that a headline and a lead are about: the first that is named as a place, a place in the
 * headline before one in the lead. Null where they name none.
 */
export function findRegion(headline: string, lead = ''): FoundRegion | null {
  const mentions = [...mentionsIn(headline, 3), ...mentionsIn(lead.slice(0, longest), 0)];
  const cities = mentions.filter(
    ({ isProvince, province, city }) =>
      !isProvince && (city !== '' || !mentions.some((m) => m.isProvince && m.province === province)),
  );
  const [best] = mentions.toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  if (!best.isProvince) return { province: best.province, city: best.city };
  const [within] = cities.filter(({ province }) => province === best.province).toSorted((a, b) => b.score - a.score);
  return { province: best.province, city: within?.city ?? '' };
}

/** 吉林市 is a city of the province of that name. */
const cityOfThatName = (place: Place, next: string): Place =>
  place.isProvince && next === '市' && provinces[place.province]?.split(' ').includes(place.province)
    ? { province: place.province, city: place.province, isProvince: false }
    : place;

function mentionsIn(text: string, bonus: number): readonly Mention[] {
  const found: { readonly place: Place; readonly name: string; readonly index: number }[] = [];
  for (const match of text.matchAll(names)) {
    const place = table.get(match[0]);
    if (place)
      found.push({
        place: cityOfThatName(place, text.charAt(match.index + match[0].length)),
        name: match[0],
        index: match.index,
      });
  }
  return found.flatMap(({ place, name, index }, at) => {
    const behind = text.slice(index + name.length, index + name.length + 12);
    const before = found[at - 1];
    const isBehindProvince =
      before?.place.province === place.province &&
      (before.place.isProvince || before.place.city === place.city) &&
      before.index + before.name.length >= index - 1 &&
      before.place !== place;
    const hasEnding = ending.test(behind) || /[区县市]$/.test(name);
    if (ambiguous.has(name) && !hasEnding && !isBehindProvince) return [];
    const score =
      bonus +
      (hasEnding ? 2 : 0) +
      (isBehindProvince ? 2 : 0) +
      (beforePlace.test(text.slice(Math.max(0, index - 3), index)) ? 2 : 0) +
      (place.isProvince ? -0.5 : 0) -
      (isCompany.test(behind) ? 3 : 0) -
      at * 0.4;
    return [{ ...place, score }];
  });
}
