// Plain JavaScript, so that a Node too old for the rest can still read it and say so.
import module from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `编辑台需要 Node 22.18 或更新的版本，现在是 ${process.version}，什么都没有改动。请安装 Node 24 后再试。\n` +
      `Park Weekly Desk needs Node 22.18 or newer; this is ${process.version}. Nothing was changed. Please install Node 24 and try again.`,
  );
  process.exit(1);
}

// Keeps the sources without their types between runs: 0.5 s instead of 0.7 s for an export.
module.enableCompileCache();

// As if the script had been started itself.
process.argv.splice(1, 1);
await import(pathToFileURL(resolve(process.argv[1] ?? '')).href);
