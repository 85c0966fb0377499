import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that go by several names on different systems. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
  soffice: ['soffice', 'libreoffice'],
};

/**
 * The path of a program a suite needs, or null when this machine has none; then it says by name what is skipped.
 * With CI=true nothing may be skipped: the missing tool fails the suite.
 *
 *     const qpdf = requireTool('qpdf');
 *     test.runIf(qpdf)('the file passes qpdf', …)
 */
export function requireTool(name: string): string | null {
  const names = otherNames[name] ?? [name];
  return names.map(onPath).find((path) => path !== null) ?? missing(name);
}

/** Says that `name` is skipped because this machine lacks it, and returns null; throws under CI=true. */
export function missing(name: string): null {
  if (process.env['CI'] === 'true') throw new Error(`${name} is needed: under CI=true no suite may be skipped`);
  console.warn(`SKIPPED: ${name} not found, the tests that need it did not run`);
  return null;
}

function onPath(program: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return null;
}
