import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentOf, entryOf, sectionOf } from '../../helpers/documents.ts';
import { layOutSample, write } from '../../helpers/pdfSample.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { classic } from '../../helpers/templates.ts';
import { requireTool } from '../../helpers/tools.ts';

const pdftotext = requireTool('pdftotext');
const newFolder = useTempFolders();

/** Text in which marks meet in every way: each pair loses the blank between them. */
const crowded = '据《澜石方案（2026—2028年）》（征求意见稿）：“绿色、低碳”；《办法》、“细则”（试行）。'.repeat(6);

describe.runIf(pdftotext)('lines as another program gathers them', () => {
  const folder = newFolder();
  const path = join(folder, 'issue.pdf');

  beforeAll(async () => {
    const entries = Array.from({ length: 9 }, (_, index) => ({
      ...entryOf(`e${index}`, { headline: `《第${index}号办法（试行）》、“细则”印发` }),
      detail: [{ runs: [{ text: `${'园'.repeat(index)}${crowded}`, bold: false, link: null }] }],
    }));
    const sample = await layOutSample(classic, documentOf([sectionOf('s0', 0, 'brief', entries)]));
    writeFileSync(path, await write(sample));
  });

  test.each([[[]], [['-layout']], [['-raw']]])('none begins or ends with the wrong mark, pdftotext %j', (options) => {
    const text = execFileSync(pdftotext ?? '', [...options, path, '-'], { encoding: 'utf8' });
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line.includes('征求意见稿')).length).toBeGreaterThan(20);
    expect(lines.filter((line) => /^[，。、；：！？）》”]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /[（《“]$/.test(line))).toEqual([]);
  });
});
