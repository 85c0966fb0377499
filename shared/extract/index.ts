export { extractArticle } from './extractArticle.ts';
export * from './types.ts';
