import type { DeskClient, IssueSummary } from '#shared/contract/index.ts';
import { DeskError, unwrap } from '#shared/errors.ts';

/**
 * The issue with a total number; where several publications have one, the newest of them.
 * @throws DeskError not_found
 */
export async function findIssue(client: DeskClient, total: number): Promise<IssueSummary> {
  const issues = unwrap(await client.call('issue.list', {}));
  const found = issues.find(({ number }) => number.total <= total && total <= number.totalTo);
  if (found) return found;
  const message = `资料库里没有总${total}期，什么都没有改动。用 issues 命令可以看到有哪些期。`;
  throw new DeskError('not_found', message, { total });
}
