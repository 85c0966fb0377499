export { mayBeOnePlace, type Region, type RegionMention, regionMentions } from './regions.ts';
