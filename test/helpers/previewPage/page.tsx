import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { readMetrics } from '#shared/typeset/compactMetrics.ts';
import type { Page, Template } from '#shared/typeset/index.ts';
import { loadFaces, PageDrawing } from '../../../renderer/preview/index.ts';
import '../../../renderer/ui/styles.css';
import type { DrawnPage } from './drawnPage.ts';

/** A page of the desk with nothing on it but one printed page, and a way to measure where things stand on it. */

interface PreviewWindow {
  drawPage?(page: Page, template: Template, width: number): Promise<DrawnPage>;
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const react = createRoot(root);
const [metrics] = await Promise.all([
  fetch('/fonts/metrics.bin').then(async (answer) => readMetrics(new Uint8Array(await answer.arrayBuffer()))),
  loadFaces(),
]);

/** Draws a page `width` px wide with its pictures whole, and says where all of it stands, in pt. */
async function drawPage(page: Page, template: Template, width: number): Promise<DrawnPage> {
  const paper = template.page;
  const height = Math.round((width * paper.height) / paper.width);
  flushSync(() =>
    react.render(
      <div id="paper" style={{ width, height, background: 'white' }}>
        <PageDrawing
          page={page}
          width={paper.width}
          height={paper.height}
          fonts={metrics}
          assetUrl={(assetId) => `/asset/${assetId}/full`}
          density={8}
        />
      </div>,
    ),
  );
  await Promise.all([...document.querySelectorAll('image')].map((image) => decoded(image.href.baseVal)));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return measure();
}

async function decoded(address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
}

function measure(): DrawnPage {
  const glyphs = [...document.querySelectorAll<SVGTextElement>('.page-drawing text')].flatMap((text) => {
    let at = 0;
    return [...(text.textContent ?? '')].map((character) => {
      const { x, y } = text.getStartPositionOfChar(at);
      at += character.length;
      return { character, x, y };
    });
  });
  const pictures = [...document.querySelectorAll<SVGImageElement>('.page-drawing image')].map((image) => {
    const { x, y, width, height } = image.getBBox();
    const frame = image.parentElement?.closest('svg');
    const isCut = frame && !frame.classList.contains('page-drawing');
    return {
      x: x + (isCut ? Number(frame.getAttribute('x')) : 0),
      y: y + (isCut ? Number(frame.getAttribute('y')) : 0),
      width,
      height,
    };
  });
  return { glyphs, pictures };
}

(globalThis as PreviewWindow).drawPage = drawPage;
