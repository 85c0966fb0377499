export { compose, type IssueContent } from './compose.ts';
export type * from './document.ts';
