import { compatibilityCharacter } from './characters/compatibilityCharacter.ts';
import { fullWidthAscii } from './characters/fullWidthAscii.ts';
import { storedSpace } from './characters/storedSpace.ts';
import { traditionalCharacter } from './characters/traditionalCharacter.ts';
import { dateForm, dateZero, impossibleDate, zeroCharacter } from './dates/dateForms.ts';
import { dateName } from './dates/dateName.ts';
import { dateNumerals, dayName } from './dates/dateNumerals.ts';
import { relativeDate } from './dates/relativeDate.ts';
import { shortYear } from './dates/shortYear.ts';
import { nameConsistency } from './facts/nameConsistency.ts';
import { sumCheck } from './facts/sumCheck.ts';
import { dash } from './marks/dash.ts';
import { ellipsis, ellipsisDeng } from './marks/ellipsis.ts';
import { halfWidthMark } from './marks/halfWidthMark.ts';
import { headlineEnd } from './marks/headlineEnd.ts';
import { middleDot } from './marks/middleDot.ts';
import { ordinalMark } from './marks/ordinalMark.ts';
import { pauseBeforeWord } from './marks/pauseBeforeWord.ts';
import { repeatedMark } from './marks/repeatedMark.ts';
import { sourceTail } from './marks/sourceTail.ts';
import { approximate } from './numbers/approximate.ts';
import { doubleApproximate } from './numbers/doubleApproximate.ts';
import { missingUnit } from './numbers/missingUnit.ts';
import { mixedUnits } from './numbers/mixedUnits.ts';
import { decreaseTimes, digitComma, jiDigits, leadingZero, percentForm } from './numbers/numberForms.ts';
import { numberRange } from './numbers/numberRange.ts';
import { percentRange, scaleRange } from './numbers/rangeEnds.ts';
import { routeMark } from './numbers/routeMark.ts';
import { unitCase } from './numbers/unitCase.ts';
import { adjacentQuotes, adjacentTitles } from './pairs/adjacentMarks.ts';
import { bracketWidth } from './pairs/bracketWidth.ts';
import { cornerQuote } from './pairs/cornerQuote.ts';
import { documentNumber } from './pairs/documentNumber.ts';
import { doubledPair } from './pairs/doubledPair.ts';
import { eventTitleMark } from './pairs/eventTitleMark.ts';
import { nestedBracket } from './pairs/nestedBracket.ts';
import { planYears } from './pairs/planYears.ts';
import { nestedQuote, quoteDirection, straightQuote } from './pairs/quoteRules.ts';
import { strayMark } from './pairs/strayMark.ts';
import { nestedTitle, titleMark } from './pairs/titleMarks.ts';
import type { Rule } from './rule.ts';
import { repeatedWord } from './wording/repeatedWord.ts';
import { wordForm } from './wording/wordForm.ts';
import { wrongWord } from './wording/wrongWord.ts';

/**
 * The rules of the house style. Where two of them find something in the same place, the one that stands first is reported; the other
 * comes up when that is put right.
 */
export const rules: readonly Rule[] = [
  fullWidthAscii,
  storedSpace,
  compatibilityCharacter,
  traditionalCharacter,
  documentNumber,
  dateForm,
  zeroCharacter,
  dateNumerals,
  dayName,
  dateName,
  doubledPair,
  quoteDirection,
  straightQuote,
  nestedQuote,
  cornerQuote,
  titleMark,
  nestedTitle,
  bracketWidth,
  nestedBracket,
  sourceTail,
  ordinalMark,
  middleDot,
  ellipsisDeng,
  ellipsis,
  dash,
  numberRange,
  routeMark,
  repeatedMark,
  halfWidthMark,
  headlineEnd,
  adjacentTitles,
  adjacentQuotes,
  pauseBeforeWord,
  eventTitleMark,
  planYears,
  percentRange,
  scaleRange,
  digitComma,
  leadingZero,
  percentForm,
  mixedUnits,
  missingUnit,
  jiDigits,
  approximate,
  doubleApproximate,
  decreaseTimes,
  unitCase,
  shortYear,
  dateZero,
  impossibleDate,
  relativeDate,
  repeatedWord,
  wrongWord,
  wordForm,
  strayMark,
  nameConsistency,
  sumCheck,
];
