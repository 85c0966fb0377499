import { describe, expect, test } from 'vitest';
import { extractText, findAmounts, findRegion, toDigestItem } from '#shared/extract/index.ts';

describe('the place of an item', () => {
  test.each([
    ['绍兴滨海新区与开化县共建产业飞地', '', '浙江', '绍兴'],
    ['联东产业园在昆山开工', '', '江苏', '苏州'],
    ['新能源项目集中签约', '3月6日，四川省宜宾市举行签约活动。', '四川', '宜宾'],
    ['前三季度外贸增长', '广东省商务厅公布数据。', '广东', ''],
    ['储能工厂在上海临港新片区开工', '', '上海', ''],
    ['吉林市化工园区扩建', '', '吉林', '吉林'],
  ])('%s %s', (headline, lead, province, city) => {
    expect(findRegion(headline, lead)).toEqual({ province, city });
  });

  test('a word that only looks like a place is none', () => {
    expect(findRegion('日照充足带动光伏投资', '中山路沿线商户增多。')).toBeNull();
  });
});

test('amounts are found with their value and currency, prices of a piece are not', () => {
  const found = findAmounts('总投资31.5亿元，其中外资3,000万美元，补助500余万元，电价0.45元/度，累计1万亿元');
  expect(found.map(({ text, value, currency }) => [text, value, currency])).toEqual([
    ['31.5亿元', 3_150_000_000, 'CNY'],
    ['3,000万美元', 30_000_000, 'USD'],
    ['500余万元', 5_000_000, 'CNY'],
    ['1万亿元', 1_000_000_000_000, 'CNY'],
  ]);
});

test('amounts in Chinese numerals are found, too', () => {
  const text =
    '总投资四十亿元，其中一期12亿元，补助三百余万元，外资一千二百万美元，二期四十多亿元、三期两亿五千万元；几十亿元、三点五亿元、百亿元级、一元二次和多元发展不是数';
  expect(findAmounts(text).map(({ text, value, currency }) => [text, value, currency])).toEqual([
    ['四十亿元', 4_000_000_000, 'CNY'],
    ['12亿元', 1_200_000_000, 'CNY'],
    ['三百余万元', 3_000_000, 'CNY'],
    ['一千二百万美元', 12_000_000, 'USD'],
    ['四十多亿元', 4_000_000_000, 'CNY'],
    ['两亿五千万元', 250_000_000, 'CNY'],
  ]);
});

test.each([
  [
    '本报讯（记者 许一诺）3月6日，园区签约三个项目，投资五十亿元。',
    '3月6日，园区签约三个项目，投资五十亿元。',
    '许一诺',
  ],
  ['中新网3月6日电 园区签约三个项目，投资五十亿元。', '园区签约三个项目，投资五十亿元。', ''],
  ['新华社杭州3月6日电（记者 许一诺）园区签约三个项目，投资五十亿元。', '园区签约三个项目，投资五十亿元。', '许一诺'],
])('the lead has no dateline: %s', (text, lead, author) => {
  const item = toDigestItem(extractText(`园区签约三个项目\n${text}\n项目建成后带动就业两千人，年产值八十亿元。`));
  expect(item.lead).toBe(lead);
  expect(item.author).toBe(author);
  expect(item.headline).toBe('园区签约三个项目');
});

test('names of tabs above a headline are not it, and alone they are doubted', () => {
  const story = '10月20日，云岫园区三个项目开工，总投资52亿元。\n项目建成后年产储能电池8吉瓦时。';
  const below = extractText(
    `本区要闻 企业动态 媒体聚焦\n云岫园区三个项目开工\n来源：云岫发布 时间：2026-10-21\n${story}`,
  );
  expect(below.title).toBe('云岫园区三个项目开工');
  expect(below.unsure.map(({ field }) => field)).not.toContain('title');
  const alone = extractText(`稳增长 调结构 促改革\n来源：云岫发布 时间：2026-10-21\n${story}`);
  expect(alone.title).toBe('稳增长 调结构 促改革');
  expect(alone.unsure.map(({ field }) => field)).toContain('title');
});
