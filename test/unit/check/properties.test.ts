import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIssueChecker } from '#shared/check/checkIssue.ts';
import { certainFindings, checkClip, fieldText, fixCertain, isTextField } from '#shared/check/index.ts';
import { type Clip, fromPlainText } from '#shared/model/index.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';
import { checkInput, goodClip, originalOf } from '../../helpers/checkSamples.ts';

const settings = defaultStyleSettings;

/** Pieces that news is made of, right and wrong; joined at random they make every neighbourhood of them. */
const pieces = [
  '澜石园区',
  '总投资',
  '3-5年',
  '13—17万元',
  '936亿',
  '936.24亿元',
  '60个项目',
  '27个',
  '(绵阳)',
  '（一期）',
  '《印发《规划》通知》',
  '《甲》、《乙》',
  '“五片区”',
  '"双月"',
  ',',
  '，',
  '。',
  '。。',
  '！！',
  '...',
  '……等',
  '--',
  ' ',
  '８',
  '5月16日—18日',
  '5月21日至23日',
  '昨日',
  '无锡-连云港',
  '包头•稀土',
  '20gw',
  'C919',
  '〔2018〕59号',
  '1:3',
  '8:30',
  'https://yunxi.example/a-b',
  '（云溪省政府网站）',
  '二、三天',
  '10几家',
  '\n',
  '待核',
  '力升动力公司',
  '迪升动力公司',
  '5—10%',
  '22年8月',
];
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
const clips = fc.record({ headline: prose, lead: prose, detail: prose, caption: prose }).map(
  ({ headline, lead, detail, caption }): Clip =>
    goodClip(1, {
      headline: headline.replaceAll('\n', ''),
      lead,
      detail: [...fromPlainText(detail)],
      pictures: [{ assetId: 'picture', caption: caption.replaceAll('\n', ''), credit: '' }],
    }),
);

describe('of any text', () => {
  test('a finding stands where it says', () => {
    fc.assert(
      fc.property(clips, prose, (clip, original) => {
        const originals = new Map([[clip.id, originalOf(original)]]);
        const input = checkInput([{ format: 'feature', clips: [clip, goodClip(2)] }], { originals });
        for (const { clipId, field, start, end, text } of createIssueChecker().check(input)) {
          if (clipId !== clip.id || !isTextField(field)) continue;
          expect(fieldText(clip, field).slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('carrying out all that is certain leaves nothing certain, and a second time changes nothing', () => {
    fc.assert(
      fc.property(clips, (clip) => {
        const fixed = fixCertain(clip, { settings });
        expect(certainFindings(fixed, { settings })).toEqual([]);
        expect(fixCertain(fixed, { settings })).toEqual(fixed);
      }),
      { numRuns: 300 },
    );
  });

  test('findings in one clip do not depend on what was checked before', () => {
    fc.assert(
      fc.property(clips, clips, (one, other) => {
        const fresh = checkClip(one, { settings });
        checkClip(other, { settings });
        expect(checkClip(one, { settings })).toEqual(fresh);
      }),
      { numRuns: 100 },
    );
  });
});
