export type { Bridge } from './bridge.ts';
export { connect } from './client.ts';
export { type Base64, fromJson, toJson } from './json.ts';
export * from './messages.ts';
export { serve } from './serve.ts';
