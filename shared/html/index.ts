export * from './parse.ts';
export * from './tree.ts';
