import type { DeskClient, IssueSummary } from '#shared/contract/index.ts';
import { DeskError, unwrap } from '#shared/errors.ts';

/**
 * The issue with a total number, in the publication of that name or, where none is given, in the only one that has it.
 * @throws DeskError not_found; conflict where several publications have an issue of that number
 */
export async function findIssue(client: DeskClient, total: number, publication?: string): Promise<IssueSummary> {
  const names = new Map(unwrap(await client.call('publication.list', {})).map(({ id, name }) => [id, name]));
  const found = unwrap(await client.call('issue.list', {})).filter(
    ({ number, publicationId }) =>
      number.total <= total &&
      total <= number.totalTo &&
      (publication === undefined || names.get(publicationId) === publication),
  );
  const [issue, ...others] = found;
  const where = publication === undefined ? '资料库里' : `刊物“${publication}”`;
  if (!issue) {
    const message = `${where}没有总${total}期，什么都没有改动。用 issues 命令可以看到有哪些期。`;
    throw new DeskError('not_found', message, { total });
  }
  if (others.length > 0) {
    const list = found.map(({ publicationId }) => names.get(publicationId)).join('、');
    const message = `有几份刊物都出了总${total}期（${list}），什么都没有改动。请用 --publication 写明刊物名。`;
    throw new DeskError('conflict', message, { total });
  }
  return issue;
}
