/** The cover and the first page, as they will be printed. */
export function Look({ issueId }: { readonly issueId: string }) {
  return <div className="look" data-issue={issueId} />;
}
