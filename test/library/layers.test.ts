import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const layers = ['shared', 'electron', 'renderer', 'build'];
const settings = ['tsconfig.base.json', 'package.json', 'biome.json', '.gitignore'];

/** A copy of the source in which a file may be planted, with the project's own settings. */
const copy = mkdtempSync(join(realpathSync(tmpdir()), 'desk-layers-'));

beforeAll(() => {
  for (const name of [...layers, ...settings]) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(tool: string, ...args: string[]): string {
  const options = { cwd: copy, encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 } as const;
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], options);
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

/** What the compiler says of a layer and those it builds on, a line an error: `path(line,column): error TS…`. */
const compile = (...projects: string[]) =>
  run('typescript/bin/tsc', '-b', ...projects)
    .split('\n')
    .filter((line) => /: error TS\d+/.test(line));

/** What the linter says, as `path rule`. */
function lint(...paths: string[]): string[] {
  const { diagnostics } = JSON.parse(run('@biomejs/biome/bin/biome', 'lint', '--reporter=json', ...paths));
  return diagnostics.map(
    (each: { location: { path: string }; category: string }) => `${each.location.path} ${each.category}`,
  );
}

function planted<T>(files: Readonly<Record<string, string>>, look: () => T): T {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const seen = look();
  for (const path of Object.keys(files)) rmSync(join(copy, path));
  return seen;
}

describe('the compiler keeps the layers', () => {
  test('of the tree as it is', () => {
    expect(
      compile(
        'shared',
        'electron/library',
        'electron/shell',
        'electron/main',
        'electron/preload',
        'electron/browser',
        'electron/cli',
        'renderer',
        'build',
      ),
    ).toEqual([]);
  });

  const useLibrary =
    "import { limitParallel } from '#library/assets/parallel.ts';\nexport const made = limitParallel(1);\n";
  const useShell =
    "import { findSyncProgramByPath } from '#shell/syncedFolder.ts';\nexport const made = findSyncProgramByPath;\n";
  const useCli = "import { planted } from '../cli/planted.ts';\nexport const made = planted;\n";
  const useRenderer = "import { planted } from '../../renderer/planted.ts';\nexport const made = planted;\n";
  const one = 'export const planted = 1;\n';

  test.each([
    ['shared', 'Node', { 'shared/bad.ts': "import { sep } from 'node:path';\nexport const made = sep;\n" }],
    ['shared', 'process', { 'shared/bad.ts': 'export const made = process.argv;\n' }],
    ['shared', 'Buffer', { 'shared/bad.ts': "export const made = Buffer.from('');\n" }],
    ['shared', 'the DOM', { 'shared/bad.ts': 'export const made = document.title;\n' }],
    ['shared', 'the library', { 'shared/bad.ts': useLibrary }],
    ['renderer', 'the library', { 'renderer/bad.ts': useLibrary }],
    ['renderer', 'Node', { 'renderer/bad.ts': 'export const made = process.argv;\n' }],
    ['electron/library', 'the DOM', { 'electron/library/bad.ts': 'export const made = document.title;\n' }],
    ['electron/library', 'the command line', { 'electron/library/bad.ts': useCli, 'electron/cli/planted.ts': one }],
    ['electron/library', 'the renderer', { 'electron/library/bad.ts': useRenderer, 'renderer/planted.ts': one }],
    ['electron/shell', 'the library', { 'electron/shell/bad.ts': useLibrary }],
    ['electron/main', 'the library', { 'electron/main/bad.ts': useLibrary }],
    ['electron/preload', 'the shell', { 'electron/preload/bad.ts': useShell }],
    ['electron/browser', 'the renderer', { 'electron/browser/bad.ts': useRenderer, 'renderer/planted.ts': one }],
    ['renderer', 'the shell', { 'renderer/bad.ts': useShell }],
    ['electron/cli', 'the renderer', { 'electron/cli/bad.ts': useRenderer, 'renderer/planted.ts': one }],
  ])('%s may not use %s', (layer, _, files) => {
    const errors = planted(files, () => compile(layer));
    expect(errors.filter((line) => line.startsWith(`${layer}/bad.ts(`))).not.toEqual([]);
  });

  test('the library may use shared, and the command line both', () => {
    const use = "import { newId } from '#shared/model/index.ts';\nexport const made = newId();\n";
    const files = { 'electron/library/good.ts': use, 'electron/cli/good.ts': useLibrary, 'renderer/good.ts': use };
    const errors = planted(files, () => compile('electron/library', 'electron/cli', 'renderer'));
    expect(errors.filter((line) => line.includes('good.ts('))).toEqual([]);
  });
});

describe('the linter keeps packages in their rooms', () => {
  const use = (name: string) => `import * as used from '${name}';\nexport const made = used;\n`;
  const rule = 'lint/style/noRestrictedImports';
  const refused: Readonly<Record<string, string>> = {
    'shared/node.ts': use('node:path'),
    'shared/bare.ts': use('fs'),
    'shared/sharp.ts': use('sharp'),
    'shared/library.ts': use('#library/assets/index.ts'),
    'renderer/sql.ts': use('better-sqlite3'),
    'renderer/lazy.ts': "export const made = await import('docx');\n",
    'electron/cli/sql.ts': use('better-sqlite3'),
    'electron/library/sql.ts': use('better-sqlite3'),
    'electron/library/sqlType.ts': "import type { Database } from 'better-sqlite3';\nexport type Made = Database;\n",
    'electron/library/nodeSql.ts': use('node:sqlite'),
    'electron/library/importing/sharp.ts': use('sharp'),
    'electron/library/exporting/sharp.ts': use('sharp'),
    'electron/library/exporting/docx/pdf.ts': use('pdf-lib'),
    'electron/library/exporting/pdf/docx.ts': use('docx'),
    'electron/library/store/docx.ts': "export * from 'docx';\n",
    'electron/library/assets/sql.ts': use('better-sqlite3'),
    'electron/library/window.ts': use('electron'),
    'electron/main/sql.ts': use('better-sqlite3'),
    'electron/preload/zod.ts': use('zod'),
    'electron/shell/electron.ts': use('electron'),
    'renderer/electron.ts': use('electron'),
  };
  const welcome: Readonly<Record<string, string>> = {
    'shared/zod.ts': use('zod'),
    'electron/library/store/sqlUse.ts': use('better-sqlite3'),
    'electron/library/assets/sharpUse.ts': use('sharp'),
    'electron/library/exporting/docx/docxUse.ts': use('docx'),
    'electron/library/exporting/pdf/pdfUse.ts': use('pdf-lib'),
    'electron/library/fsUse.ts': use('node:fs/promises'),
    'electron/main/electronUse.ts': use('electron'),
    'renderer/reactUse.ts': use('react'),
  };

  test('and refuses each planted elsewhere', () => {
    const said = planted({ ...refused, ...welcome }, () => lint(...layers));
    expect(Object.keys(refused).filter((path) => !said.includes(`${path} ${rule}`))).toEqual([]);
    expect(Object.keys(welcome).filter((path) => said.includes(`${path} ${rule}`))).toEqual([]);
  });

  test('in the tree as it is, where no import goes in a circle', () => {
    expect(lint(...layers).filter((line) => line.endsWith(rule) || line.endsWith('noImportCycles'))).toEqual([]);
  });

  test('and refuses a circle of imports, of types too', () => {
    const files = {
      'shared/circle/a.ts': "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
      'shared/circle/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
      'electron/library/circle/c.ts': "import type { D } from './d.ts';\nexport interface C {\n  readonly d: D;\n}\n",
      'electron/library/circle/d.ts': "import type { C } from './c.ts';\nexport interface D {\n  readonly c: C;\n}\n",
    };
    const said = planted(files, () => lint(...layers)).filter((line) => line.includes('/circle/'));
    expect(said.sort()).toEqual(
      Object.keys(files)
        .map((path) => `${path} lint/suspicious/noImportCycles`)
        .sort(),
    );
  });
});
