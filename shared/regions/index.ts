export { mayBeOnePlace, provinceNames, type Region, regionMentions } from './regions.ts';
