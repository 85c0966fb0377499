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

  const longer = `${source}签约20个项目。会上，园区党工委书记李明远、市发展和改革委员会主任周晓岚致辞。
青禾新能源科技有限公司建设12GWh电池项目，投资强度每亩500万元，产值同比增长12.5%，计划2032年6月投产。东区产业园同时开园。`;
  const inLonger = (detail: string) =>
    checkOriginal(
      goodClip(1, { headline: '', lead: detail, detail: [], publishedOn: '2031-05-17' }),
      originalOf(longer),
    ).map(({ code, text, suggestion }) => [code, text, suggestion]);

  test.each([
    ['园区党工委书记李明元出席。', '李明元', '李明远'],
    ['市发展和改革委员会主任周小岚致辞。', '周小岚', '周晓岚'],
    ['青苗新能源科技有限公司建设电池项目。', '苗新能源科技有限公司', '禾新能源科技有限公司'],
    ['计划2033年6月投产。', '2033年6月', '2032年6月'],
    ['计划2032年9月投产。', '2032年9月', '2032年6月'],
    ['建设12MWh电池项目。', '12MWh', '12GWh'],
    ['产值同比增长12.5个百分点。', '12.5个百分点', '12.5%'],
    ['投资强度每亩5000万元。', '5000万元', '500万元'],
  ])('of names, months, units and zeros: %s', (detail, text, original) => {
    expect(inLonger(detail)).toEqual([['original-differs', text, original]]);
  });

  test.each([
    '园区党工委书记李明远主持，主任周晓岚介绍情况。',
    '工坊占地0.2平方公里，约20公顷。',
    '西区产业园、新区产业园之外，明年6月投产。',
    '2032年6月投产，2031年开工，建设12吉瓦时电池项目。',
  ])('and what is the same otherwise: %s', (detail) => expect(inLonger(detail)).toEqual([]));

  test('an original in traditional characters says the same', () => {
    const traditional = originalOf(
      '雲溪經開區舉行簽約儀式，總投資14萬億元，書記鄭國樑出席並講話，項目達產後產值將增長兩倍。',
    );
    const clip = (lead: string) => goodClip(1, { headline: '', lead, detail: [] });
    expect(checkOriginal(clip('云溪经开区总投资14万亿元。'), traditional)).toEqual([]);
    expect(checkOriginal(clip('云溪经开区总投资41万亿元。'), traditional)).toMatchObject([{ suggestion: '14万亿元' }]);
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
