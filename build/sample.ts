import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportSampleIssue } from './sampleIssue.ts';

/** `npm run sample`: the sample issue as PDF and DOCX in out/, from a sample library made for it. */

const out = fileURLToPath(new URL('../out/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'park-weekly-'));
try {
  mkdirSync(out, { recursive: true });
  const { result } = await exportSampleIssue(folder, (name) => join(out, name), ['pdf', 'docx']);
  for (const file of result.files) process.stdout.write(`${file.path}  ${Math.round(file.bytes / 1024)} KB\n`);
  const { proof, timings } = result;
  process.stdout.write(`读回核对：${proof?.pages}页，${proof?.entries}条，用时 ${timings['total']} ms\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
