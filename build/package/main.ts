import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { closedElectron, closedElectronVersion, isClosedElectronThere } from '../closedElectron/closedElectron.ts';
import { bundleDesk, projectPath } from '../deskBundle.ts';
import { findElectron } from '../start/electronProgram.ts';
import { builderConfig } from './builderConfig.ts';

/**
 * `npm run package [-- --target deb]`: packages the desk for this system into out/package. Without the network it takes
 * the Electron that is here; the closed one is for a trial on this machine and not for anybody else.
 */

const { values } = parseArgs({ options: { target: { type: 'string', multiple: true } } });
const usual = process.platform === 'linux' ? ['dir', 'deb'] : ['dir'];

/** The Electron to pack; without one electron-builder fetches it. */
function electronHere(): Pick<Configuration, 'electronDist' | 'electronVersion' | 'deb'> {
  const installed = findElectron();
  if (installed !== null && process.platform === 'linux') return { electronDist: dirname(installed) };
  // A trial is made to be tried at once: gzip takes a quarter of the time.
  const trial = {
    electronDist: dirname(closedElectron),
    electronVersion: closedElectronVersion,
    deb: { compression: 'gz' },
  } as const;
  return isClosedElectronThere() ? trial : {};
}

await bundleDesk();
// electron-builder fetches fpm for a Debian package; dpkg-deb, which Debian has, can do what is needed here.
if (process.platform === 'linux') process.env['CUSTOM_FPM_PATH'] ??= resolve(projectPath('build/package/fpm.mjs'));
const files = await build({
  projectDir: projectPath('.'),
  targets: Platform.current().createTarget(values.target ?? usual, process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
  publish: 'never',
  config: { ...builderConfig, ...electronHere() },
});
console.log(files.join('\n'));
