export type { Decided } from './learn.ts';
export { type Suggested, suggestSection, suggestTags } from './suggest.ts';
