import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeOnePlace, type Region, regionMentions } from '#shared/regions/index.ts';
import { ambiguous, counties, provinces, zones } from '#shared/regions/table.ts';

const names = (lines: Readonly<Record<string, string>>): string[] =>
  Object.values(lines).flatMap((line) => line.split(/[ /]/).filter((name) => name !== ''));
const all = [...Object.keys(provinces), ...names(provinces), ...names(counties), ...names(zones)];
const regionOf = (text: string): Region => {
  const [mention] = regionMentions(text);
  if (mention === undefined) throw new Error(`no place in ${text}`);
  return mention.region;
};

describe('the table of places', () => {
  test('has the 34 divisions of province rank of GB/T 2260', () => {
    expect(Object.keys(provinces)).toHaveLength(34);
  });

  test('names each place once, but for the cities that bear the name of a province', () => {
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual(['吉林', '海南']);
  });

  test('knows the city or province of each county and zone', () => {
    const around = new Set([...Object.keys(provinces), ...names(provinces)]);
    expect([...Object.keys(counties), ...Object.keys(zones)].filter((name) => !around.has(name))).toEqual([]);
  });

  test('has every name that is also another word', () => {
    expect([...ambiguous].filter((name) => !all.includes(name))).toEqual([]);
  });
});

describe('the places of a text', () => {
  const found = (text: string) =>
    regionMentions(text).map(({ region: { kind, province, city, name } }) => [kind, province, city, name]);

  test.each([
    ['浙江嘉善开发区', ['province', '浙江', '', '浙江'], ['county', '浙江', '嘉兴', '嘉善']],
    ['北京经开区扩区', ['zone', '北京', '', '亦庄']],
    ['吉林市化工园区', ['city', '吉林', '吉林', '吉林']],
    ['青海海南州共和县', ['province', '青海', '', '青海'], ['city', '青海', '海南', '海南']],
    ['朝阳经济开发区', ['city', '辽宁', '朝阳', '朝阳']],
    [
      '四川成都双流',
      ['province', '四川', '', '四川'],
      ['city', '四川', '成都', '成都'],
      ['county', '四川', '成都', '双流'],
    ],
  ])('%s', (text, ...regions) => {
    expect(found(text)).toEqual(regions);
  });

  test('a word that only looks like a place is none', () => {
    expect(found('日照充足，东方既白，大理石板')).toEqual([]);
  });
});

describe('two places', () => {
  test.each([
    ['浙江', '嘉善'],
    ['杭州', '余杭'],
    ['武汉', '光谷园区'],
    ['东湖高新区', '光谷园区'],
    ['横琴', '珠海香洲'],
    ['双流', '天府新区'],
  ])('%s and %s may be one', (a, b) => {
    expect(mayBeOnePlace(regionOf(a), regionOf(b))).toBe(true);
  });

  test.each([
    ['余杭', '滨江区'],
    ['苏州', '无锡'],
    ['昆山', '江阴'],
    ['前海园区', '深汕'],
    ['广东', '广西'],
  ])('%s and %s are two', (a, b) => {
    expect(mayBeOnePlace(regionOf(a), regionOf(b))).toBe(false);
  });

  test('are one or two whichever is first, and each is one with itself', () => {
    const place = fc.constantFrom(...all.filter((name) => !ambiguous.has(name)));
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [one, other] = [regionOf(a), regionOf(b)];
        expect(mayBeOnePlace(one, one)).toBe(true);
        expect(mayBeOnePlace(one, other)).toBe(mayBeOnePlace(other, one));
      }),
    );
  });
});
