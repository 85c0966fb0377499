import type { z } from 'zod';

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
};

/** What is counted in a value of each kind. */
const units: Readonly<Record<string, string>> = { string: '个字', array: '项' };

/**
 * Says in plain words what is wrong with an input, for the user: `schema.safeParse(input, { error: explainInput })`.
 * A schema's own message goes before.
 */
export const explainInput: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '缺少这一项';
      return `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'too_small': {
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return '不能为空';
      const unit = units[issue.origin];
      return unit === undefined ? `不能小于 ${issue.minimum}` : `至少要有 ${issue.minimum} ${unit}`;
    }
    case 'too_big': {
      const unit = units[issue.origin];
      return unit === undefined ? `不能大于 ${issue.maximum}` : `不能超过 ${issue.maximum} ${unit}`;
    }
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`;
    case 'invalid_format':
      return issue.format === 'date' ? '应为日期，写成 2022-08-26 的样子' : '格式不对';
    case 'unrecognized_keys':
      return `多出了 ${issue.keys.join('、')}`;
    default:
      return '内容不合要求';
  }
};
