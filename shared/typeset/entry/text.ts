import type { DetailParagraph, DocumentEntry } from '../../compose/document.ts';
import { type Context, setRuns, setText, style } from '../context.ts';
import { paintBullet } from '../paint.ts';
import { paragraphStrips, type Strip } from './strips.ts';

/** The lead's paragraphs in a column of `width` pt. */
export function leadStrips(context: Context, entry: DocumentEntry, width: number): Strip[] {
  const indent = context.template.feature.leadIndent * style(context, 'lead').size;
  return entry.lead.flatMap((text, index) =>
    paragraphStrips(
      context,
      'lead',
      setText(context, 'lead', text, { width, indent }),
      `${entry.id}/lead/${index}`,
      indent,
    ),
  );
}

/** The detail's paragraphs in a column of `width` pt; ■ stands at the head of the first. */
export function detailStrips(context: Context, entry: DocumentEntry, width: number): Strip[] {
  return entry.detail.flatMap((paragraph, index) => detailParagraph(context, entry, paragraph, index, width));
}

function detailParagraph(
  context: Context,
  entry: DocumentEntry,
  paragraph: DetailParagraph,
  index: number,
  width: number,
): Strip[] {
  const { bullets, area } = context.template;
  const { face, size } = style(context, 'detail');
  const indent = index === 0 ? bullets.detailIndent : 2 * size;
  const runs = paragraph.runs.map((run) => ({
    text: run.text,
    face: run.bold ? ('sansBold' as const) : face,
    ...(run.link === null ? {} : { link: run.link }),
  }));
  const node = `${entry.id}/detail/${index}`;
  const strips = paragraphStrips(context, 'detail', setRuns(context, 'detail', runs, { width, indent }), node, indent);
  const [first] = strips;
  if (index > 0 || !first) return strips;
  const square = paintBullet(context, '■', {
    x: 0.6,
    middle: area.line / 2,
    width: bullets.detail,
    color: 'brand',
    node,
  });
  return [{ ...first, items: [square, ...first.items] }, ...strips.slice(1)];
}
