export { changedFolios, ordinalOf } from './changes.ts';
export { createIssueDesk, type IssueDesk, type IssueState, type LaidOut, type Trial } from './issueDesk.ts';
export * from './moves.ts';
export { NoIssue } from './NoIssue.tsx';
export { type SendChange, useIssueDesk, useIssueLayout, useSendChange } from './useIssueLayout.ts';
