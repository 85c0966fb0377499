export { chineseNumeral, sectionTitle } from './chineseNumerals.ts';
export { defaultFileNamePattern, editionName, fileNameFor, refusedInFileName } from './fileName.ts';
export { formatIssueLabel, parseIssueLabel } from './issueLabel.ts';
export { assertNumberFree, compareIssues, latestIssue, totalsOverlap } from './issueOrder.ts';
export {
  defaultLabelPattern,
  type LabelField,
  type LabelPatternFault,
  labelFields,
  labelPatternFault,
  labelPatternProblem,
  patternParts,
} from './labelPattern.ts';
export { type NextIssueWish, proposeNextIssue } from './nextIssue.ts';
export { multiples, readChineseNumber } from './readChineseNumber.ts';
export { romanNumeral } from './romanNumeral.ts';
