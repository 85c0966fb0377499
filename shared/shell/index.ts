export * from './clipper.ts';
export * from './settings.ts';
export * from './shellContract.ts';
