import { z } from 'zod';
import { explainInput } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { defaultStyleSettings, type Finding, fixStyle, styleFields } from '#shared/style/index.ts';
import { positionals } from '../arguments.ts';
import type { Command } from '../command.ts';

const Texts = z.array(z.object({ text: z.string().max(5_000_000), field: z.enum(styleFields).default('detail') }));

const wanted = '请给一个 JSON 列表，每项是 {"text": "要看的文字", "field": "detail"}；field 可以不写。';

export const style: Command = {
  usage: '< 文字.json',
  summary: `按体例检查和改正文字，不需要资料库；从标准输入读 JSON 列表 [{text, field?}]，field 是 ${styleFields.join('、')} 之一`,
  options: {},
  async run(line, { readInput }) {
    positionals(line, []);
    const texts = readTexts(await readInput());
    const json = texts.map(({ text, field }) => {
      const { fixed, findings } = fixStyle(text, { field, settings: defaultStyleSettings });
      return { fixed, findings: findings.map(reported) };
    });
    return { json, text: json.flatMap(({ fixed, findings }) => [fixed, ...findings.map(inWords)]).join('\n') };
  },
};

/** @throws DeskError bad_json, invalid_input */
function readTexts(input: string): z.infer<typeof Texts> {
  const read = Texts.safeParse(parse(input), { error: explainInput });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}：` : '';
  throw new DeskError(
    'invalid_input',
    `标准输入不合要求（${where}${issue?.message ?? ''}），什么都没有检查。${wanted}`,
  );
}

function parse(input: string): unknown {
  try {
    return JSON.parse(input.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw new DeskError('bad_json', `标准输入不是正确的 JSON，什么都没有检查。${wanted}`, undefined, error);
  }
}

const reported = ({ rule, level, start, end, message, suggestion }: Finding) => ({
  rule,
  level,
  start,
  end,
  message,
  suggestion,
});

const inWords = ({ level, message, suggestion }: Pick<Finding, 'level' | 'message' | 'suggestion'>): string =>
  `  ${level === 'error' ? '错误' : '提醒'}：${message}${suggestion === null ? '' : ` → ${suggestion}`}`;
