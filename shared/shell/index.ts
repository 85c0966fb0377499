export * from './settings.ts';
export * from './shellContract.ts';
