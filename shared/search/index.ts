export { fold } from './fold.ts';
export { queryWords, stretches } from './words.ts';
