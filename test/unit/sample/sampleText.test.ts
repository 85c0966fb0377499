import { describe, expect, test } from 'vitest';
import type { SampleClip } from '#library/importing/sampleFiles.ts';
import { plainText } from '#shared/model/index.ts';
import { textsOf, theSample, wholeIssue } from '../../helpers/sampleText.ts';

const issue = wholeIssue();
const features = issue[0]?.items ?? [];
const briefs = issue.slice(1).flatMap(({ items }) => items);
/** Text that an editor has been over; what lies in the inbox is as it was clipped. */
const edited = theSample.clips.filter(({ clip }) => clip.status === 'ready');

/** `[id: …around the match…]` of every match of a rule in edited text. */
function breaches(rule: RegExp, of: (item: SampleClip) => readonly string[] = textsOf): string[] {
  return edited.flatMap((item) =>
    of(item).flatMap((text) =>
      [...text.matchAll(rule)].map(({ 0: found, index }) => {
        return `${item.clip.id}: ${text.slice(Math.max(0, index - 8), index + found.length + 8)}`;
      }),
    ),
  );
}

const between = (low: number, high: number, texts: readonly string[]) =>
  expect(texts.filter((text) => text.length < low || text.length > high)).toEqual([]);

describe('the complete issue of the sample', () => {
  test('has 22 feature items and 12 and 13 brief ones, in the manner of the printed issue', () => {
    expect(issue.map(({ name, items }) => [name, items.length])).toEqual([
      ['招商引资', 22],
      ['综合资讯', 12],
      ['政策法规', 13],
    ]);
  });

  test('has headlines of 14 to 34 characters, leads of 40 to 110 and details of 90 to 260', () => {
    between(
      14,
      34,
      [...features, ...briefs].map(({ clip }) => clip.headline),
    );
    between(
      40,
      110,
      features.map(({ clip }) => clip.lead),
    );
    between(
      90,
      260,
      [...features, ...briefs].map(({ clip }) => plainText(clip.detail)),
    );
  });

  test('has a source, a date, a region and tags for each item, and a picture or two for each feature', () => {
    for (const { clip, source } of [...features, ...briefs]) {
      expect([source, clip.publishedOn, clip.region?.city, clip.tags[0]], clip.headline).not.toContain(undefined);
      expect(source, clip.headline).not.toBe('');
    }
    expect(
      features
        .map(({ images }) => images.length)
        .sort()
        .at(0),
    ).toBe(1);
    expect(features.filter(({ images }) => images.length === 2).length).toBeGreaterThanOrEqual(4);
    const pictures = features.flatMap(({ images }) => images.map(({ path }) => path));
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  test('speaks of a dozen provinces, so that its index of regions is worth printing', () => {
    const provinces = new Set([...features, ...briefs].map(({ clip }) => clip.region?.province));
    expect(provinces.size).toBe(12);
  });

  test('shows what typography has to master: two halves, quotes, titles, nested titles, brackets, digits and Latin', () => {
    const headlines = [...features, ...briefs].map(({ clip }) => clip.headline);
    for (const kind of [/\S \S/, /“.+”/, /《.+》/, /〈.+〉/, /（.+）/, /\d[A-Z]+/, /\d+\.\d/, /—/]) {
      expect(headlines.filter((headline) => kind.test(headline)).length, String(kind)).toBeGreaterThan(0);
    }
  });
});

describe('the sample’s edited text is clean', () => {
  test.each([
    ['half-width marks beside Chinese', /[\u4e00-\u9fff][,;:!?()"']|[,;:!?()"'][\u4e00-\u9fff]/g],
    [
      'a stored space beside a digit or a letter',
      /(?<=[\u4e00-\u9fff]) +(?=[\dA-Za-z])|(?<=[\dA-Za-z]) +(?=[\u4e00-\u9fff])/g,
    ],
    ['a hyphen or a wave between numbers', /\d[-~～]\d/g],
    ['three full stops for an ellipsis', /\.{2,}/g],
    ['a mark twice', /([，。；：！？])\1/g],
    ['a stop between quotes or titles in a row', /”、“|》、《/g],
    ['a day that is not told', /昨日|今日|明日|本月|上月|日前|近日/g],
    [
      'an amount without 元',
      /(投资|产值|贷款|金额)[^，。；]{0,8}\d(?:\.\d+)?[万亿](?![\u4e00-\u9fff]*元|标|吨|台|人|亩|平|千|套|亿|立)/g,
    ],
    ['a percent sign missing at the first end of a range', /\d—\d+(?:\.\d+)?%/g],
    ['a two-digit year', /(?<!\d)\d\d年(?=\d{1,2}月)/g],
    ['full-width digits and letters', /[０-９Ａ-Ｚａ-ｚ]/g],
    [
      'invisible and compatibility characters',
      /[\u00a0\u200b-\u200f\u2028-\u202e\u2060\ufeff\u2e80-\u2fdf\uf900-\ufaff]/g,
    ],
  ])('of %s', (_, rule) => {
    expect(breaches(rule)).toEqual([]);
  });

  test('of headlines that end in a stop, and of texts that do not', () => {
    expect(breaches(/[。；，]$/g, ({ clip }) => [clip.headline])).toEqual([]);
    expect(edited.filter(({ clip }) => !/[。！？]$/.test(plainText(clip.detail))).map(({ clip }) => clip.id)).toEqual(
      [],
    );
  });

  test.each(['“”', '‘’', '（）', '《》', '〈〉', '〔〕'])(
    'of %s without their other half',
    ([open = '', close = '']) => {
      const unpaired = edited.flatMap((item) =>
        textsOf(item).filter((text) => text.split(open).length !== text.split(close).length),
      );
      expect(unpaired).toEqual([]);
    },
  );
});

describe('nothing in the sample is said twice', () => {
  test('no fourteen characters of Chinese in a row are in two clips, but in the repeats that are meant to be found', () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    for (const item of theSample.clips.filter(({ clip }) => clip.extra['duplicateOf'] === undefined)) {
      for (const text of textsOf(item)) {
        for (const [run] of text.matchAll(/[\u4e00-\u9fff]{14,}/g)) {
          for (let at = 0; at + 14 <= run.length; at++) {
            const part = run.slice(at, at + 14);
            const first = seen.get(part) ?? item.clip.id;
            if (first !== item.clip.id) repeated.push(`${first} and ${item.clip.id}: ${part}`);
            seen.set(part, first);
          }
        }
      }
    }
    expect(repeated).toEqual([]);
  });

  test('no two headlines are the same', () => {
    const headlines = theSample.clips.map(({ clip }) => clip.headline);
    expect(new Set(headlines).size).toBe(headlines.length);
  });
});

test('the sample names no real province: what it tells is invented and reads as such', () => {
  const real =
    /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾/g;
  expect(theSample.clips.flatMap((item) => textsOf(item).flatMap((text) => text.match(real) ?? []))).toEqual([]);
  expect(theSample.publication.closingNote).toContain('虚构');
});
