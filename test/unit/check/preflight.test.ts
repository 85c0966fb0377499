import { describe, expect, test } from 'vitest';
import { createIssueChecker } from '#shared/check/checkIssue.ts';
import { ignoreMark } from '#shared/check/ignoring.ts';
import type { CheckInput } from '#shared/check/input.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';
import { checkInput, goodClip, picture } from '../../helpers/checkSamples.ts';
import { sampleNumber } from '../../helpers/samples.ts';

const check = (input: CheckInput) => createIssueChecker().check(input);
const codes = (input: CheckInput) => check(input).map(({ code }) => code);
const feature = (...clips: ReturnType<typeof goodClip>[]) => checkInput([{ format: 'feature', clips }]);

describe('before printing', () => {
  test('an issue that lacks nothing has no finding', () => {
    const input = checkInput([
      { format: 'feature', clips: [goodClip(1), goodClip(2)] },
      { format: 'brief', clips: [goodClip(3, { lead: '', pictures: [] }), goodClip(4, { lead: '' })] },
    ]);
    expect(check(input)).toEqual([]);
  });

  test('each part that is missing is named with its entry', () => {
    const input = feature(
      goodClip(1),
      goodClip(2, { headline: ' ', lead: '', detail: [], sourceId: null, publishedOn: null, pictures: [] }),
    );
    const findings = check(input);
    expect(findings.map(({ code, level, entryId, folio }) => [code, level, entryId, folio])).toEqual([
      ['missing-headline', 'error', 'entry-0-1', 2],
      ['missing-lead', 'warning', 'entry-0-1', 2],
      ['missing-detail', 'error', 'entry-0-1', 2],
      ['missing-source', 'error', 'entry-0-1', 2],
      ['missing-picture', 'warning', 'entry-0-1', 2],
      ['missing-date', 'warning', 'entry-0-1', 2],
    ]);
  });

  test('a brief section asks for neither lead nor picture, and its text may be all lead', () => {
    const brief = goodClip(1, { pictures: [], detail: [] });
    expect(codes(checkInput([{ format: 'brief', clips: [brief] }]))).toEqual([]);
  });

  test('what all entries lack is said once', () => {
    const clips = Array.from({ length: 8 }, (_, index) => goodClip(index, { publishedOn: null, pictures: [] }));
    const findings = check(feature(...clips));
    expect(findings.map(({ code, entryId }) => [code, entryId])).toEqual([
      ['missing-picture', null],
      ['missing-date', null],
    ]);
    expect(findings[0]?.message.zh).toContain('8条');
  });

  test('a section without entries keeps the issue from being printed', () => {
    const input = checkInput([
      { format: 'feature', clips: [goodClip(1)] },
      { format: 'brief', clips: [] },
    ]);
    expect(check(input)).toMatchObject([{ code: 'empty-section', level: 'error', field: 'section', text: '栏目2' }]);
  });

  test('a coarse picture is named with its dpi and the width it would need', () => {
    const input = feature(goodClip(1));
    const coarse = { ...input.content.assets[0], width: 400, height: 250 };
    const findings = check({
      ...input,
      content: {
        ...input.content,
        assets: [{ ...coarse, id: 'picture', mime: 'image/png', bytes: 1, originalId: 'o' }],
      },
    });
    expect(findings).toMatchObject([{ code: 'coarse-picture', level: 'warning', field: 'picture' }]);
    expect(findings[0]?.message.zh).toContain('120dpi');
    expect(findings[0]?.message.zh).toContain('宽500像素');
  });

  test('a picture without a caption is found where others have one', () => {
    const bare = goodClip(2, { pictures: [{ assetId: 'picture', caption: '', credit: '' }] });
    expect(codes(feature(goodClip(1), bare, goodClip(3)))).toEqual(['missing-caption']);
    expect(codes(feature(bare))).toEqual([]);
  });

  test('what the layout found leads to the entry and the character', () => {
    const input = feature(goodClip(1, { headline: '青禾𠀀厂投产' }));
    const findings = check({
      ...input,
      layout: {
        ...input.layout,
        findings: [
          {
            code: 'overflow',
            message: '',
            entryId: 'entry-0-0',
            movedEntryId: null,
            linesTooMany: 3,
            linesFree: 0,
            hole: null,
          },
          { code: 'missing_glyph', message: '', entryId: 'entry-0-0', characters: ['𠀀'], places: [] },
          { code: 'missing_glyph', message: '', entryId: null, characters: ['𠀀'], places: [] },
        ],
      },
    });
    expect(findings.map(({ code, field, start, end }) => [code, field, start, end])).toEqual([
      ['missing-glyph', 'issue', 0, 0],
      ['missing-glyph', 'headline', 2, 4],
      ['overflow', 'entry', 0, 0],
    ]);
    expect(findings[2]?.message.zh).toContain('多出3行');
  });

  test('a number that another issue has, and a label that says another one, are found', () => {
    const other = { label: '2031年5月1期（总82期）', number: sampleNumber(82) };
    const input = { ...feature(goodClip(1)), others: [other] };
    expect(check(input)).toMatchObject([{ code: 'number-taken', level: 'error', field: 'issue' }]);
    const { content } = feature(goodClip(1));
    const relabelled = { ...content, issue: { ...content.issue, label: '2031年5月3期（总28期）' } };
    expect(codes({ ...input, others: [], content: relabelled })).toEqual(['label-differs']);
  });

  test('total numbers grow with the issues, gaps allowed', () => {
    const input = feature(goodClip(1));
    const issue = (total: number, number: number) => ({ label: `总${total}期`, number: sampleNumber(total, number) });
    expect(codes({ ...input, others: [issue(70, 1), issue(81, 2), issue(90, 4)] })).toEqual([]);
    expect(codes({ ...input, others: [issue(83, 2)] })).toEqual(['number-order']);
  });

  test('levels are the publication’s', () => {
    const input = feature(goodClip(1, { sourceId: null, lead: '' }));
    const settings = { ...defaultStyleSettings, levels: { 'missing-source': 'off', 'missing-lead': 'error' } as const };
    expect(check({ ...input, settings })).toMatchObject([{ code: 'missing-lead', level: 'error' }]);
  });
});

describe('notes left open', () => {
  const found = (lead: string) =>
    check(feature(goodClip(1, { lead }))).map(({ code, text }) => (code === 'unfinished-note' ? text : code));

  test.each([
    ['总投资TODO亿元。', 'TODO'],
    ['由XX公司承建。', 'XX'],
    ['由×××承建。', '×××'],
    ['总投资5亿元（待核）。', '待核'],
    ['总投资5亿元【金额待核实】。', '【金额待核实】'],
    ['地点待补。', '待补'],
    ['投产日期待定，用工20人。', '待定'],
    ['由【】承建。', '【】'],
    ['由（）承建。', '（）'],
    ['总投资？？？亿元。', '？？？'],
  ])('%s', (lead, note) => {
    expect(found(lead)).toEqual([note]);
  });

  test.each([
    '【青禾要闻】风机投产。',
    '项目有待核准，待补偿款到位后开工。',
    '条件亟待确认。',
    '举行投资招待会。',
    '推进待定向开发的地块。',
    'XXL号风机叶片下线。',
    '【招待会】',
    '二〇〇〇年建成。',
  ])('not in ordinary prose: %s', (lead) => {
    expect(found(lead)).toEqual([]);
  });
});

describe('what the publication does not want to hear of', () => {
  test('an ignored place stays ignored while the text around it stays', () => {
    const clip = goodClip(1, { lead: '由XX公司承建，由XX集团运营。' });
    const [first, second] = check(feature(clip));
    if (!first || !second) throw new Error('two notes expected');
    const settings = { ...defaultStyleSettings, ignored: [ignoreMark(first, clip.lead)] };
    expect(check({ ...feature(clip), settings })).toEqual([second]);
  });

  test('an ignored picture is found again when another takes its place, or it is printed larger', () => {
    const input = (width: number, id = 'picture') => {
      const made = checkInput([
        { format: 'feature', clips: [goodClip(1, { pictures: [{ assetId: id, caption: '现场', credit: '' }] })] },
      ]);
      const coarse = { ...made.content, assets: [{ ...picture, id, width, height: width }] };
      return { ...made, content: coarse };
    };
    const [finding] = check(input(200));
    const settings = { ...defaultStyleSettings, ignored: finding ? [ignoreMark(finding, '现场')] : [] };
    const found = (made: CheckInput) => check({ ...made, settings }).map(({ code }) => code);
    expect(found(input(200))).toEqual([]);
    expect(found(input(200, 'other'))).toEqual(['coarse-picture']);
    expect(found(input(160))).toEqual(['coarse-picture']);
  });

  test('an entry’s own finding can be ignored, too', () => {
    const clip = goodClip(1, { sourceId: null });
    const [finding] = check(feature(clip));
    if (!finding) throw new Error('a finding expected');
    const settings = { ...defaultStyleSettings, ignored: [ignoreMark(finding, null)] };
    expect(check({ ...feature(clip), settings })).toEqual([]);
    expect(check({ ...feature(goodClip(2, { sourceId: null })), settings })).toHaveLength(1);
  });

  test('nothing is found within a word that is right', () => {
    const clip = goodClip(1, { lead: '由XX创新公司承建，由XX集团运营。' });
    const settings = { ...defaultStyleSettings, words: ['XX创新'] };
    expect(check({ ...feature(clip), settings }).map(({ start }) => start)).toEqual([clip.lead.indexOf('XX集团')]);
  });
});

test('an entry that did not change is not read again', () => {
  const checker = createIssueChecker();
  const input = checkInput([{ format: 'feature', clips: [goodClip(1, { lead: 'TODO' }), goodClip(2)] }]);
  const before = checker.check(input);
  expect(checker.check(structuredClone(input))).toEqual(before);
  const { content } = input;
  const clips = content.clips.map((clip) => (clip.id === 'clip-1' ? { ...clip, lead: '写好了。' } : clip));
  expect(checker.check({ ...input, content: { ...content, clips } })).toEqual([]);
});
