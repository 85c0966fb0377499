import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireTool } from '../helpers/tools.ts';
import { type ProcessRun, runProcess } from './measure.ts';

const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Prints a page with Chromium in a process of its own, start-up included; null where there is no Chromium. */
export async function printWithChromium(html: string, pdf: string): Promise<ProcessRun | null> {
  const chromium = requireTool('chromium');
  if (chromium === null) return null;
  return await withTemporary(async (profile) => {
    const page = pathToFileURL(html).href;
    const options = ['--no-pdf-header-footer', `--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`];
    return await runProcess(chromium, [...quiet, '--disable-component-update', '--disable-sync', ...options, page]);
  });
}

/** What Chromium needs to start and print an empty page: to be taken off when printing alone is compared. */
export async function printNothing(folder: string): Promise<ProcessRun | null> {
  const html = join(folder, 'empty.html');
  writeFileSync(html, '<!doctype html><title>empty</title>');
  return await printWithChromium(html, join(folder, 'empty.pdf'));
}

/** Converts a DOCX to PDF with LibreOffice in a process of its own; null where there is none. */
export async function convertWithLibreOffice(docx: string, folder: string): Promise<ProcessRun | null> {
  const soffice = requireTool('soffice');
  if (soffice === null) return null;
  return await withTemporary(async (profile) => {
    const install = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    return await runProcess(soffice, [install, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  });
}

async function withTemporary<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
