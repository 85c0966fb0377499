export { createPast, type Decided, type Past } from './past.ts';
export { type Suggested, suggestSection, suggestTags } from './suggest.ts';
