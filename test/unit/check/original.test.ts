import { describe, expect, test } from 'vitest';
import { checkOriginal } from '#shared/check/original/checkOriginal.ts';
import { goodClip, originalOf } from '../../helpers/checkSamples.ts';

const source = `青禾园区昨日举行签约仪式，5月16日上午共签约二十三个项目，总投资936.24亿元，其中制造业投资占比百分之七十。
线下签约2个，线上签约7个。迪升动力科技有限公司投资11.5亿元建设“清风工坊”，占地300亩，年产无油空压机10万台套。
会上印发《青禾园区零碳发展行动方案（2031—2035年）》，到2035年单位能耗下降18%。预计首台设备8月投产，去年产值3.2万亿元。`;

const findings = (lead: string) =>
  checkOriginal(
    goodClip(1, { headline: '青禾园区签约', lead, detail: [], publishedOn: '2031-05-17' }),
    originalOf(source),
  ).map(({ code, text, suggestion }) => [code, text, suggestion]);

describe('what changed in editing and may not have been meant', () => {
  test.each([
    ['总投资963.24亿元，共签约23个项目。', '963.24亿元', '936.24亿元'],
    ['迪升动力科技有限公司投资115亿元建设工坊。', '115亿元', '11.5亿元'],
    ['工坊占地30亩，年产空压机10万台套。', '30亩', '300亩'],
    ['到2035年单位能耗下降81%。', '81%', '18%'],
    ['5月26日，青禾园区举行签约仪式。', '5月26日', '5月16日'],
    ['投资建设“清风工厂”。', '清风工厂', '清风工坊'],
    ['力升动力科技有限公司投资建设。', '力升动力科技有限公司', '迪升动力科技有限公司'],
    [
      '会上印发《青禾园区零碳发展行动计划（2031—2035年）》。',
      '青禾园区零碳发展行动计划（2031—2035年）',
      '青禾园区零碳发展行动方案（2031—2035年）',
    ],
  ])('%s', (lead, text, original) => {
    expect(findings(lead)).toEqual([['original-differs', text, original]]);
  });

  test.each([
    ['项目用地共计5200平方米。', '5200平方米'],
    ['新增就业1800人。', '1800人'],
    ['12月3日投产。', '12月3日'],
    ['会上解读《云溪省风电设备更新实施细则》。', '云溪省风电设备更新实施细则'],
  ])('what the original does not have: %s', (lead, text) => {
    expect(findings(lead)).toContainEqual(
      expect.arrayContaining([expect.stringMatching(/not-in-original|original-differs/), text]),
    );
  });

  test('says where it stands and what the original says', () => {
    const [draft] = checkOriginal(
      goodClip(1, { headline: '签约总投资超963亿元', lead: '', detail: [] }),
      originalOf(source),
    );
    expect(draft).toMatchObject({ field: 'headline', start: 6, end: 11, text: '963亿元' });
    expect(draft?.message.zh).toContain('原文是“936.24亿元”');
  });
});

describe('what only says the same otherwise', () => {
  test.each([
    '总投资936亿元，总投资超900亿元，总投资约940亿元。',
    '共签约23个项目，其中制造业投资占比70%。',
    '签约仪式5月16日举行。',
    '16日，仪式举行；17日，设备进场。',
    '线下线上共签约9个项目。',
    '总投资936.24亿元（9362400万元）。',
    '工坊占地300亩，3家企业、两个平台参与。',
    '会上印发《方案》，打造“双碳”样板。',
    '《青禾园区零碳发展行动方案（2031-2035年）》印发。',
    '去年产值32000亿元，预计8月投产。',
    '全省5G基站、C919部件、8.6代线。',
    '由迪升动力科技有限公司、动力科技有限公司投资。',
    '2031年度产值3.2万亿元。',
  ])('%s', (lead) => {
    expect(findings(lead)).toEqual([]);
  });

  test('an original that is hardly a text is not compared with', () => {
    const clip = goodClip(1, { lead: '总投资5亿元。' });
    expect(checkOriginal(clip, originalOf('见附件'))).toEqual([]);
  });
});
