import { BorderStyle, Footer, Header, TabStopType } from 'docx';
import type { Document } from '#shared/compose/document.ts';
import { shareRoom } from '#shared/typeset/fitText.ts';
import type { StyleName, Template } from '#shared/typeset/template.ts';
import { type Build, paragraph, pictureRun } from './build.ts';
import { currentPage, tabRun, textRun } from './inline.ts';
import { shortenedTo, widthAtMost } from './lineEstimate.ts';
import { markId } from './mark.ts';
import { runOf, styleIds } from './styles.ts';
import { eighthPoints, hex, twips } from './units.ts';

/** A logo may be so many times as wide as the template's mark. */
const widestLogo = 4;

/** Size of the brand's mark where the template's would be `size` pt wide and high. */
export function markFrame({ logo }: Document, size: number): { readonly width: number; readonly height: number } {
  if (logo === null) return { width: size, height: size };
  const scale = Math.min(size / logo.height, (widestLogo * size) / logo.width);
  return { width: logo.width * scale, height: logo.height * scale };
}

/** The brand's mark in a line of text, its own or the template's, `size` pt high. */
export function markRun(build: Build, size: number) {
  const { brand, logo } = build.document;
  if (logo !== null) return pictureRun(build, logo, markFrame(build.document, size), '标志');
  const picture = { assetId: markId, width: 1, height: 1, caption: '', alt: `${brand}标志` };
  return pictureRun(build, picture, { width: size, height: size }, '标志');
}

/** Space that texts of a running line leave between them. */
const textGap = 24;
/** Room for the page number and its dashes in the middle of the foot. */
const folioRoom = 72;

/** Texts that stand on one line, shortened where they would not fit `room` pt. */
function sideBySide(template: Template, texts: readonly (readonly [StyleName, string])[], room: number): string[] {
  const wanted = texts.map(([name, text]) => {
    const { face, size, tracking } = template.styles[name];
    return widthAtMost({ text, face }, size, tracking);
  });
  const shares = shareRoom(wanted, room);
  return texts.map(([name, text], index) => {
    const { face, size, tracking } = template.styles[name];
    return shortenedTo((shares[index] ?? 0) + 0.01, { text, face }, size, tracking);
  });
}

/** Running head: mark and publication left, issue label right, a hairline below. */
export function runningHead(build: Build): Header {
  const { template, document } = build;
  const { area, head, hairline, colors } = template;
  const { line } = template.styles.runningText;
  const [name = '', label = ''] = sideBySide(
    template,
    [
      ['runningName', document.publication],
      ['runningText', document.label],
    ],
    area.width - markFrame(document, head.markSize).width - textGap,
  );
  const children = [
    markRun(build, head.markSize),
    textRun(` ${name}`, runOf(template, 'runningName')),
    tabRun(),
    textRun(label),
  ];
  const options = {
    tabStops: [{ type: TabStopType.RIGHT, position: twips(area.width) }],
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: eighthPoints(hairline),
        space: Math.round(Math.max(0, head.ruleTop - head.textTop - head.markSize)),
        color: hex(colors.hair),
      },
    },
  };
  return new Header({ children: [paragraph(styleIds.head, children, { leastLine: line, options })] });
}

/** Foot: brand left, page number between two dashes, site right. */
export function runningFoot(build: Build): Footer {
  const { template, document } = build;
  const { width } = template.area;
  const half = (width - folioRoom) / 2;
  const [brand = ''] = sideBySide(template, [['footText', document.brand]], half);
  const [site = ''] = sideBySide(template, [['footText', document.site]], half);
  const dash = (text: string) => textRun(text, { color: hex(template.colors.hair) });
  const children = [
    textRun(brand),
    tabRun(),
    dash('—　'),
    ...currentPage(runOf(template, 'folio')),
    dash('　—'),
    tabRun(),
    textRun(site),
  ];
  const tabStops = [
    { type: TabStopType.CENTER, position: twips(width / 2) },
    { type: TabStopType.RIGHT, position: twips(width) },
  ];
  return new Footer({ children: [paragraph(styleIds.foot, children, { options: { tabStops } })] });
}

/** Foot of the cover: how many entries are inside, section by section where there is room; the frequency. */
export function coverFoot(build: Build): Footer {
  const { template, document } = build;
  const { width } = template.area;
  const { face, size } = template.styles.coverBase;
  const each = document.sections.map((section) => `${section.name}${section.entries.length}条`).join('　');
  const count = document.sections.reduce((sum, section) => sum + section.entries.length, 0);
  const room = width - textGap - widthAtMost({ text: document.frequency, face }, size);
  const counts =
    widthAtMost({ text: each, face }, size) <= room ? each : `${document.sections.length}个栏目　${count}条`;
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(width) }];
  return new Footer({
    children: [
      paragraph(styleIds.foot, [textRun(counts), tabRun(), textRun(document.frequency)], { options: { tabStops } }),
    ],
  });
}
