import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { exportSampleIssue } from './sampleIssue.ts';

const target = fileURLToPath(new URL('../resources/readme/', import.meta.url));

/** Picture name → page of the PDF, from 1: cover, two contents pages, then the body. */
const pages = { cover: 1, contents: 2, feature: 4, brief: 15 };
const width = 620;

/** The README's pictures of pages of the sample issue, as it is exported now: the same bytes for the same pages. Needs pdftoppm. */
export async function picturePages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'park-weekly-'));
  try {
    mkdirSync(target, { recursive: true });
    const { result } = await exportSampleIssue(folder, (name) => join(folder, name), ['pdf']);
    const pdf = result.files[0]?.path ?? '';
    for (const [name, page] of Object.entries(pages)) {
      const picture = join(folder, name);
      const only = ['-f', String(page), '-l', String(page), '-singlefile'];
      execFileSync('pdftoppm', ['-png', '-scale-to-x', String(width * 2), '-scale-to-y', '-1', ...only, pdf, picture]);
      await sharp(`${picture}.png`)
        .resize(width)
        .png({ palette: true, colours: 128, compressionLevel: 9 })
        .toFile(join(target, `${name}.png`));
      process.stdout.write(`resources/readme/${name}.png  page ${page}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
