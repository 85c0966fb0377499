import { BorderStyle, Footer, Header, TabStopType } from 'docx';
import { type Build, paragraph, pictureRun } from './build.ts';
import { currentPage, tabRun, textRun } from './inline.ts';
import { markId } from './mark.ts';
import { runOf, styleIds } from './styles.ts';
import { eighthPoints, hex, twips } from './units.ts';

/** The brand's mark in a line of text, `size` pt high. */
export function markRun(build: Build, size: number) {
  const { brand } = build.document;
  const picture = { assetId: markId, width: 1, height: 1, caption: '', alt: `${brand}标志` };
  return pictureRun(build, picture, { width: size, height: size }, '标志');
}

/** Running head: mark and publication left, issue label right, a hairline below. */
export function runningHead(build: Build): Header {
  const { template, document } = build;
  const { area, head, hairline, colors } = template;
  const { line } = template.styles.runningText;
  const children = [
    markRun(build, head.markSize),
    textRun(` ${document.publication}`, runOf(template, 'runningName')),
    tabRun(),
    textRun(document.label),
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
  const dash = (text: string) => textRun(text, { color: hex(template.colors.hair) });
  const children = [
    textRun(document.brand),
    tabRun(),
    dash('—　'),
    ...currentPage(runOf(template, 'folio')),
    dash('　—'),
    tabRun(),
    textRun(document.site),
  ];
  const tabStops = [
    { type: TabStopType.CENTER, position: twips(width / 2) },
    { type: TabStopType.RIGHT, position: twips(width) },
  ];
  return new Footer({ children: [paragraph(styleIds.foot, children, { options: { tabStops } })] });
}

/** Foot of the cover: how many entries are inside, and when the publication appears. */
export function coverFoot(build: Build): Footer {
  const { template, document } = build;
  const counts = document.sections.map((section) => `${section.name}${section.entries.length}条`).join('　');
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(template.area.width) }];
  return new Footer({
    children: [
      paragraph(styleIds.foot, [textRun(counts), tabRun(), textRun(document.frequency)], { options: { tabStops } }),
    ],
  });
}
