export type { Bridge } from './bridge.ts';
export { connect } from './client.ts';
export * from './messages.ts';
export { serve } from './serve.ts';
