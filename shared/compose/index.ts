export { compose, type FrozenIssue, type IssueContent } from './compose.ts';
export type * from './document.ts';
