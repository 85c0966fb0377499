export { checkClip } from './checkClip.ts';
export { createIssueChecker, type IssueChecker } from './checkIssue.ts';
export { allCodes, type CodeDescription, describeCode } from './codes.ts';
export * from './finding.ts';
export { applyFix, applyFixes, canFix, type Fixable, type FixedClip } from './fixing/applyFixes.ts';
export { ignoreMark } from './ignoring.ts';
export type { CheckInput, EarlierPrint } from './input.ts';
export { type CheckRule, checkRuleOf, checkRules } from './rules.ts';
export { fieldText, isTextField, type TextField, textFields } from './textFields.ts';
