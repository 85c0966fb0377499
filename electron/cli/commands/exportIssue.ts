import { resolve } from 'node:path';
import { type Failure, unwrap } from '#shared/errors.ts';
import { positionals, text, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { findIssue } from './findIssue.ts';

export const exportIssue: Command = {
  usage: '<资料库> --issue <总期号> [--publication 刊物] [--pdf 文件] [--docx 文件]',
  summary: '输出一期的 PDF、DOCX，读回核对；都不写时在当前文件夹输出 PDF',
  options: { issue: 'string', publication: 'string', pdf: 'string', docx: 'string' },
  async run(line, context) {
    const [folder] = positionals(line, ['资料库']);
    const total = wholeNumber(line, 'issue', 1);
    const wanted = { pdf: text(line, 'pdf'), docx: text(line, 'docx') };
    const client = await context.openLibrary(folder);
    const issue = await findIssue(client, total, text(line, 'publication'));
    const pdf = wanted.pdf ?? (wanted.docx === undefined ? `${fileName(issue.label)}.pdf` : undefined);
    const exported = await client.call(
      'export.issue',
      {
        issueId: issue.id,
        ...(pdf === undefined ? {} : { pdf: resolve(pdf) }),
        ...(wanted.docx === undefined ? {} : { docx: resolve(wanted.docx) }),
      },
      context,
    );
    const result = unwrap(exported.ok ? exported : { ok: false, error: withCommand(exported.error, total) });
    const files = result.files.map((file) => `${file.path}\t${file.bytes} 字节`);
    const proof = result.proof
      ? [`已读回核对：${result.proof.pages}页，${result.proof.entries}条的页码、链接和文字都对得上。`]
      : [];
    return { json: result, text: [...files, ...proof].join('\n') };
  },
};

/** Where errors hold the issue, the command that lists them. */
const withCommand = (error: Failure, total: number): Failure =>
  error.code === 'errors_open'
    ? { ...error, message: `${error.message}用 check <资料库> --issue ${total} 可以列出每一处。` }
    : error;

/** A label as a file name: characters that some file system refuses become hyphens. */
function fileName(label: string): string {
  return label.replace(/[\\/:*?"<>|]/g, '-');
}
