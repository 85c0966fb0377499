import { describe, expect, test } from 'vitest';
import { deskWithInput } from '../../helpers/commandLine.ts';

const styled = async (input: unknown): Promise<unknown> => {
  const run = await deskWithInput(JSON.stringify(input), 'style', '--json');
  expect(run.code, run.err).toBe(0);
  return JSON.parse(run.out);
};

describe('the house style from the command line', () => {
  test('answers every text in its place, with what it found and what it put right', async () => {
    const input = [
      { text: '云岭市举行签约大会,投资超30亿' },
      { text: '储能产业园开工。', field: 'headline' },
      { text: '' },
    ];
    expect(await styled(input)).toEqual([
      {
        fixed: '云岭市举行签约大会，投资超30亿元',
        findings: [
          {
            rule: 'half-width-mark',
            level: 'error',
            start: 9,
            end: 10,
            message: '中文里用全角的“，”。',
            suggestion: '，',
          },
          {
            rule: 'missing-unit',
            level: 'error',
            start: 13,
            end: 16,
            message: '金额写成“30亿元”。',
            suggestion: '30亿元',
          },
        ],
      },
      {
        fixed: '储能产业园开工',
        findings: [
          {
            rule: 'headline-end',
            level: 'error',
            start: 7,
            end: 8,
            message: '标题末尾不用“。”。',
            suggestion: '',
          },
        ],
      },
      { fixed: '', findings: [] },
    ]);
  });

  test('takes a text for detail where no field is named, and lets other members pass', async () => {
    expect(await styled([{ text: '项目开工。', id: 7 }])).toEqual([{ fixed: '项目开工。', findings: [] }]);
    expect(await styled([])).toEqual([]);
  });

  test('survives half a character', async () => {
    expect(await styled([{ text: '园区\ud800开工' }])).toEqual([{ fixed: '园区\ud800开工', findings: [] }]);
  });

  test('says in words what it found', async () => {
    const run = await deskWithInput('[{"text":"项目投产。。"}]', 'style');
    expect(run.out).toBe('项目投产。\n  错误：标点叠用，写成“。”。 → 。\n');
  });

  const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['nothing', '', 'bad_json'],
    ['half of a list', '[{"text":', 'bad_json'],
    ['no list', '{"text":"园区"}', 'invalid_input'],
    ['an item without text', '[{"field":"lead"}]', 'invalid_input'],
    ['a field that does not exist', '[{"text":"园区","field":"title"}]', 'invalid_input'],
    ['bytes that are no UTF-8', Uint8Array.of(0x5b, 0xff, 0xfe, 0x5d), 'file_unreadable'],
  ];

  test.each(bad)('%s is refused in words', async (_, input, code) => {
    const run = await deskWithInput(input, 'style', '--json');
    expect(run.code).toBe(1);
    const { error } = JSON.parse(run.out) as { error: { code: string; message: string } };
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/[。；]/);
    expect(error.message).not.toMatch(/at .+:\d+/);
  });

  test('an argument too many is wrong usage', async () => {
    expect((await deskWithInput('[]', 'style', 'library', '--json')).code).toBe(2);
  });
});
