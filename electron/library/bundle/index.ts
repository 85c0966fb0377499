export { exportBundle, refuseExisting } from './exportBundle.ts';
export { importBundle } from './importBundle.ts';
export { lookAtBundle } from './lookAtBundle.ts';
export { openBundle } from './readBundle.ts';
