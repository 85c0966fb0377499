export { compose, type FrozenIssue, type IssueContent } from './compose.ts';
export type * from './document.ts';
export { cutSentences, sentencesOf } from './sentences.ts';
