export * from './asset.ts';
export * from './clip.ts';
export * from './ids.ts';
export * from './issue.ts';
export * from './newPublication.ts';
export * from './publication.ts';
export * from './richText.ts';
export * from './source.ts';
