import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const run = promisify(execFile);

export interface OfficePages {
  /** Text of each page, blanks left out. */
  readonly pages: readonly string[];
  /** The bookmarks that LibreOffice makes of headings: title, level from 1, index of the page. */
  readonly headings: readonly { readonly title: string; readonly level: number; readonly page: number }[];
}

/**
 * What LibreOffice makes of DOCX files, read back from its PDFs. It computes page references anew when it opens a
 * file, so the numbers it shows are those after an update.
 * @param files by name; all are converted in one start of the program, which takes seconds
 * @param chineseFonts false hides every font that has Chinese
 */
export async function openInOffice(
  soffice: string,
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  { chineseFonts = true } = {},
): Promise<Record<string, OfficePages>> {
  const input = join(folder, 'docx');
  mkdirSync(input);
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(input, `${name}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  const env = chineseFonts ? process.env : { ...process.env, FONTCONFIG_FILE: withoutChinese(folder) };
  await run(soffice, [...options, ...paths], { env });
  const opened: Record<string, OfficePages> = {};
  for (const name of Object.keys(files)) opened[name] = await readPdf(readFileSync(join(folder, `${name}.pdf`)));
  return opened;
}

/** A font configuration (fonts-conf(5)) that refuses every font with Chinese. */
function withoutChinese(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const rejected = '<pattern><patelt name="lang"><string>zh-cn</string></patelt></pattern>';
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<cachedir>${join(folder, 'fonts')}</cachedir>`,
    `<selectfont><rejectfont>${rejected}</rejectfont></selectfont></fontconfig>`,
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function readPdf(bytes: Uint8Array): Promise<OfficePages> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  const headings = await readHeadings(pdf, (await pdf.getOutline()) ?? [], 1);
  await task.destroy();
  return { pages, headings };
}

type Outline = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>;

async function readHeadings(pdf: PDFDocumentProxy, outline: Outline, level: number): Promise<OfficePages['headings']> {
  const headings: OfficePages['headings'][number][] = [];
  for (const { title, dest, items } of outline) {
    const [target] = Array.isArray(dest) ? dest : [];
    headings.push({ title, level, page: await pdf.getPageIndex(target) });
    headings.push(...(await readHeadings(pdf, items, level + 1)));
  }
  return headings;
}
