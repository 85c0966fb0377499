import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAssetRoute } from '#shell/assetRoute.ts';
import { contentPolicy } from '#shell/contentPolicy.ts';
import { createExportedFiles } from '#shell/exportedFiles.ts';
import { resolvePagePath } from '#shell/pageFiles.ts';
import { requireLink } from '#shell/shellCalls.ts';

const id = 'ab'.repeat(32);

describe('an address of a picture', () => {
  test('names a picture and how wide it is wanted', () => {
    expect(parseAssetRoute(`/${id}/480`)).toEqual({ assetId: id, width: 480 });
    expect(parseAssetRoute(`/${id}/full`)).toEqual({ assetId: id, width: null });
  });

  test.each([
    '',
    '/',
    `/${id}`,
    `/${id}/`,
    `/${id}/481`,
    `/${id}/0480`,
    `/${id}/full/`,
    `/${id}/full/x`,
    `/${id.toUpperCase()}/160`,
    `/../${id}/160`,
    `/${id}%2f..%2f160`,
    '/x/160',
  ])('names nothing: %s', (path) => {
    expect(parseAssetRoute(path)).toBeNull();
  });
});

describe('an address of the page', () => {
  const root = resolve('/desk/renderer');

  test('names a file of the bundle', () => {
    expect(resolvePagePath(root, '/')).toBe(join(root, 'index.html'));
    expect(resolvePagePath(root, '/assets/a-1.js')).toBe(join(root, 'assets/a-1.js'));
  });

  test('never leads out of the bundle', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      '%00',
      'main.js',
      'a',
      '%',
      '//',
      '....',
      '%252e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = resolvePagePath(root, `/${pieces.join('')}`);
        return path === null || path.startsWith(join(root, '/'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an address to be opened outside', () => {
  test('is passed on as it was understood', () => {
    expect(requireLink('HTTPS://Example.com/a b')).toBe('https://example.com/a%20b');
    expect(requireLink('mailto:editor@example.com')).toBe('mailto:editor@example.com');
  });

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'C:\\a.exe',
    '\\\\host\\share',
    'ms-msdt:x',
    '//example.com',
    ' ',
    'example.com',
  ])('is refused: %s', (url) => {
    expect(() => requireLink(url)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});

test('the content policy lets no script, style or address of others in', () => {
  expect(contentPolicy('asset:')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' asset: blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  );
  expect(contentPolicy('')).toContain("img-src 'self' blob: data:;");
});

test('only what an export named can be opened, the newest of a name by its name', () => {
  const files = createExportedFiles();
  const exported = (path: string) => ({ ok: true, value: { files: [{ path, bytes: 1, sha256: '' }] } }) as const;
  files.learn('clip.get', exported('/home/a.pdf'));
  files.learn('export.issue', { ok: false, error: { code: 'internal', message: '' } });
  files.learn('export.issue', exported('/one/issue.pdf'));
  files.learn('export.issue', exported('/two/issue.pdf'));
  expect(files.has('/home/a.pdf')).toBe(false);
  expect(files.has('/one/../one/issue.pdf')).toBe(true);
  expect(files.has('/one/../issue.pdf')).toBe(false);
  expect(files.byName('issue.pdf')).toBe(resolve('/two/issue.pdf'));
  files.learn('export.issue', exported('/one/issue.pdf'));
  expect(files.byName('issue.pdf')).toBe(resolve('/one/issue.pdf'));
  expect(files.byName('../issue.pdf')).toBeNull();
  files.learn('check.sheet', { ok: true, value: { path: '/one/sheet.docx', bytes: 1 } });
  expect(files.has('/one/sheet.docx')).toBe(true);
});
