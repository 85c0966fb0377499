#!/usr/bin/env node
// Makes a Debian package from the arguments that electron-builder gives fpm, with dpkg-deb; for machines that cannot
// fetch fpm. Plain JavaScript, because electron-builder starts it as a program.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const switches = new Set(['--force', '--debug']);
const options = new Map();
const copies = [];
for (let at = 2; at < process.argv.length; at++) {
  const word = process.argv[at];
  if (switches.has(word)) continue;
  if (word.startsWith('-')) options.set(word, [...(options.get(word) ?? []), process.argv[++at]]);
  else copies.push(word.split('='));
}
const [kind] = options.get('-t') ?? [];
if (kind !== 'deb')
  throw new Error(`this stand-in for fpm makes deb only, not ${kind}; set CUSTOM_FPM_PATH to a real fpm`);

const one = (name) => options.get(name)?.[0] ?? '';
const root = mkdtempSync(join(tmpdir(), 'desk-deb-'));
try {
  for (const [from, to] of copies) {
    const target = join(root, to);
    mkdirSync(from.endsWith('/') ? target : dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  }
  writeControl(join(root, 'DEBIAN'));
  // fpm and dpkg-deb have two names for the same.
  const [wanted = 'xz'] = options.get('--deb-compression') ?? [];
  const compression = wanted === 'gz' ? 'gzip' : wanted;
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', root, one('--package')], {
    stdio: 'inherit',
  });
} finally {
  rmSync(root, { recursive: true, force: true });
}

function writeControl(folder) {
  mkdirSync(folder);
  const size = execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0];
  // The first line is the synopsis; a further one begins with a space.
  const [synopsis, ...more] = one('--description')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fields = {
    Package: one('--name'),
    Version: one('--version'),
    Architecture: one('--architecture'),
    Maintainer: one('--maintainer'),
    'Installed-Size': size,
    Depends: (options.get('-d') ?? []).join(', '),
    Recommends: (options.get('--deb-recommends') ?? []).join(', '),
    Section: one('--category') || 'editors',
    Priority: one('--deb-priority') || 'optional',
    Homepage: one('--url'),
    Description: [synopsis, ...more.map((line) => ` ${line}`)].join('\n'),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`);
  writeFileSync(join(folder, 'control'), lines.join(''));
  for (const [script, option] of [
    ['postinst', '--after-install'],
    ['postrm', '--after-remove'],
  ]) {
    if (one(option) === '') continue;
    writeFileSync(join(folder, script), readFileSync(one(option)));
    chmodSync(join(folder, script), 0o755);
  }
}
