import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleDesk, bundleFolder } from './deskBundle.ts';

/** `npm run browser [-- --library folder] [--port n] [--no-open] [--bundle folder]`: bundles and serves the desk. */

const { values, tokens } = parseArgs({
  strict: false,
  tokens: true,
  options: {
    bundle: { type: 'string' },
    library: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
  },
});
const bundle = typeof values.bundle === 'string' ? resolve(values.bundle) : bundleFolder;
await bundleDesk(bundle);

// The bundle folder is this script's; the rest is the server's.
const passed = tokens.flatMap((token) =>
  token.kind !== 'option' || token.name === 'bundle'
    ? []
    : token.value === undefined
      ? [`--${token.name}`]
      : [`--${token.name}`, token.value],
);
const server = spawn(process.execPath, [join(bundle, 'browser.js'), ...passed], { stdio: 'inherit' });
// Ctrl-C reaches the server too, which ends when its library is closed.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 1));
