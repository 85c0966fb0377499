import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const launcher = fileURLToPath(new URL('../../../build/run.mjs', import.meta.url));

/** The launcher as a Node of some version sees it. */
function launchOn(version: string) {
  const folder = newFolder();
  const target = join(folder, 'target.mjs');
  writeFileSync(target, "console.log('started', process.argv[2]);");
  const pretend = join(folder, 'pretend.mjs');
  const versions = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  writeFileSync(pretend, `${versions}\nObject.defineProperty(process, 'version', { value: 'v${version}' });`);
  return spawnSync(process.execPath, ['--import', pretend, launcher, target, 'word'], { encoding: 'utf8' });
}

test('a Node that is too old is told so, in both languages', () => {
  for (const version of ['18.20.0', '20.20.2', '22.17.1']) {
    const { status, stderr, stdout } = launchOn(version);
    expect(status).toBe(1);
    expect(stderr).toContain(`编辑台需要 Node 22.18 或更新的版本，现在是 v${version}`);
    expect(stderr).toContain('Nothing was changed');
    expect(stdout).toBe('');
  }
});

test('a Node that is new enough starts the script with its arguments', () => {
  for (const version of ['22.18.0', '24.0.0', '26.1.0']) expect(launchOn(version).stdout).toBe('started word\n');
});

test('the launcher imports by name nothing that an old Node lacks', () => {
  const named = readFileSync(launcher, 'utf8').match(/import \{[^}]*\} from '[^']*'/g);
  expect(named).toEqual(["import { resolve } from 'node:path'", "import { pathToFileURL } from 'node:url'"]);
});
