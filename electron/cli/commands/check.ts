import type { CheckFinding } from '#shared/check/index.ts';
import { unwrap } from '#shared/errors.ts';
import { positionals, text, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { findIssue } from './findIssue.ts';

/** Findings are a result, not a failure: the command ends with 0 whether there are any or not. */
export const check: Command = {
  usage: '<资料库> --issue <总期号> [--publication 刊物]',
  summary: '校对一期：体例、合计、来源、重复、缺项、图片和版面，列出每一处',
  options: { issue: 'string', publication: 'string' },
  async run(line, context) {
    const [folder] = positionals(line, ['资料库']);
    const total = wholeNumber(line, 'issue', 1);
    const client = await context.openLibrary(folder);
    const { id } = await findIssue(client, total, text(line, 'publication'));
    const { findings, blocking } = unwrap(await client.call('check.issue', { issueId: id }, context));
    const count = `必改${blocking}处，建议${findings.length - blocking}处`;
    return { json: { findings: findings.map(asJson), blocking }, text: [count, ...findings.map(asLine)].join('\n') };
  },
};

const asJson = ({ code, level, entryId, field, start, end, message, suggestion }: CheckFinding) => ({
  code,
  level,
  entryId,
  field,
  start,
  end,
  message: message.zh,
  suggestion,
});

const asLine = ({ level, folio, code, message }: CheckFinding): string =>
  [level === 'error' ? '!' : '?', folio === null ? '' : `第${folio}页`, message.zh, `(${code})`].join('\t');
