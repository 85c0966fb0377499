export { countParts, mostArticleParts, refuseEndless } from './articleLimit.ts';
export { type FoundAmount, findAmounts } from './digest/findAmounts.ts';
export { type FoundRegion, findRegion } from './digest/findRegion.ts';
export { type DigestDoubt, type DigestItem, toDigestItem } from './digest/toDigestItem.ts';
export { extractArticle } from './extractArticle.ts';
export { extractBlocks, extractText } from './extractBlocks.ts';
export * from './types.ts';
