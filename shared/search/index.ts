export { excerptOf } from './excerpt.ts';
export { fold } from './fold.ts';
export { queryWords, stretches } from './words.ts';
