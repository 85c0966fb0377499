// What Electron does when it is started with the folder of an app: `electron [-r module] folder [arguments]`.
// The runtime that this stands in comes without the app that does it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const required = [];
let at = 1;
for (; at < process.argv.length; at++) {
  if (process.argv[at] === '-r') required.push(process.argv[++at]);
  else if (!process.argv[at].startsWith('-')) break;
}

const folder = process.argv[at];
if (folder === undefined) {
  console.error('usage: electron <folder of the app>');
  app.exit(2);
} else {
  try {
    await start(path.resolve(folder));
  } catch (error) {
    console.error('The app threw an error while it was loaded', error);
    app.exit(1);
  }
}

async function start(root) {
  const require = createRequire(import.meta.url);
  // Playwright waits for its loader to be there before the app is.
  for (const file of required) require(path.resolve(file));
  const { name, productName, version, main } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  app.setName(productName ?? name);
  app.setVersion(version);
  app.setAppPath(root);
  // Not `at`: a required module may have taken its own arguments away.
  process.argv.splice(1, process.argv.indexOf(folder), folder);
  process.defaultApp = true;
  await import(pathToFileURL(path.join(root, main)).href);
}
