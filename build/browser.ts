import { join, resolve } from 'node:path';
import { bundleDesk, bundleFolder } from './deskBundle.ts';
import { runChild } from './start/runChild.ts';

/** `npm run browser [-- --library folder --port n --no-open --bundle folder]`: bundles the desk and serves it. */

const args = process.argv.slice(2);
const at = args.indexOf('--bundle');
// This script's own; the rest is for the server.
const [, folder] = at < 0 ? [] : args.splice(at, 2);
const bundle = folder === undefined ? bundleFolder : resolve(folder);
await bundleDesk(bundle);
runChild(process.execPath, [join(bundle, 'browser.js'), ...args]);
