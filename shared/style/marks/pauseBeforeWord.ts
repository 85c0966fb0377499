import { findAll, groupHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

const pause =
  /(?<mark>、)(?:等(?![待级离于额效候温号价距分边])|以及(?=[\u3400-\u9fff])|(?:和|与|及)(?=[\u3400-\u9fff])(?!平|谐|田|睦|县|林|顺|静|会|时|硕|其|龙))/dg;

export const pauseBeforeWord: Rule = {
  id: 'pause-before-word',
  level: 'warning',
  name: { zh: '顿号和“等”“和”', en: 'Pause mark before 等 and 和' },
  clause: { zh: '“等”“和”“以及”前不用顿号。', en: 'No 、 before 等, 和 or 以及.' },
  message: { zh: '这里的顿号是多余的。', en: 'This 、 is not needed.' },
  standard: `${punctuationStandard} 4.5`,
  examples: [
    { before: '氢能、储能、等领域', after: '氢能、储能等领域' },
    { before: '氢能、储能、以及风电', after: '氢能、储能以及风电' },
  ],
  check: ({ text }) => findAll(text, pause, (match) => groupHit(match, 'mark', '')),
};
