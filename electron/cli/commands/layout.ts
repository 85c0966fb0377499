import { unwrap } from '#shared/errors.ts';
import { positionals, text, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { findIssue } from './findIssue.ts';

export const layout: Command = {
  usage: '<资料库> --issue <总期号> [--publication 刊物]',
  summary: '排版一期，列出每条的页码和发现的问题',
  options: { issue: 'string', publication: 'string' },
  async run(line, context) {
    const [folder] = positionals(line, ['资料库']);
    const total = wholeNumber(line, 'issue', 1);
    const client = await context.openLibrary(folder);
    const { id } = await findIssue(client, total, text(line, 'publication'));
    const { counts, sections, entries, findings } = unwrap(await client.call('layout.get', { issueId: id }));
    const names = new Map(sections.map((section) => [section.id, section.name]));
    const json = {
      pages: counts,
      sections: sections.map(({ name, folio }) => ({ name, page: folio })),
      entries: entries.map((entry) => ({
        id: entry.id,
        section: names.get(entry.sectionId),
        headline: entry.headline,
        page: entry.folio,
        overflow: entry.excessLines,
      })),
      findings,
    };
    const rows = sections.flatMap((section) => [
      `${section.title}\t${section.folio}`,
      ...entries
        .filter(({ sectionId }) => sectionId === section.id)
        .map(({ headline, folio }) => `  ${headline}\t${folio}`),
    ]);
    const pages = `封面${counts.cover}页，目录${counts.contents}页，正文${counts.body}页`;
    return { json, text: [pages, ...rows, ...findings.map(({ message }) => `! ${message}`)].join('\n') };
  },
};
