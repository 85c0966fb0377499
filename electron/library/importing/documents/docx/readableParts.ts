import type { Dropped } from '#shared/html/index.ts';

export interface ReadableParts {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly leftBehind: readonly Dropped[];
}

/**
 * The parts of a Word file as its reader can take them: without runs that Word does not show, and with a relation for
 * each id that a part names, since the reader gives up the whole document where one is missing.
 */
export function readableParts(parts: ReadonlyMap<string, Buffer>): ReadableParts {
  const readable = new Map(parts);
  const counts = { hidden: 0, deleted: 0, comment: 0 };
  for (const [name, content] of parts) {
    const [, file] = /^word\/([^/]+\.xml)$/.exec(name) ?? [];
    if (file === undefined) continue;
    const { xml, hidden } = withoutHiddenRuns(content.toString('utf8'));
    counts.hidden += hidden;
    counts.deleted += count(xml, /<w:del[ >]/g);
    counts.comment += count(xml, /<w:commentReference[ /]/g);
    if (hidden > 0) readable.set(name, Buffer.from(xml));
    const relationsName = `word/_rels/${file}.rels`;
    const relations = withMissing(parts.get(relationsName)?.toString('utf8') ?? noRelations, xml);
    if (relations !== null) readable.set(relationsName, Buffer.from(relations));
  }
  const leftBehind = (['hidden', 'deleted', 'comment'] as const)
    .filter((why) => counts[why] > 0)
    .map((why) => ({ what: '', why, count: counts[why] }));
  return { parts: readable, leftBehind: [...leftBehind, ...linkedPictures(parts)] };
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Takes out the runs with the property `vanish` (ISO/IEC 29500-1 §17.3.2.41). */
function withoutHiddenRuns(xml: string): { readonly xml: string; readonly hidden: number } {
  const kept: string[] = [];
  let from = 0;
  let hidden = 0;
  for (const { 0: found, 1: value = 'on', index } of xml.matchAll(/<w:vanish(?:\s+w:val="([^"]*)")?\s*\/>/g)) {
    if (/^(?:0|false|off)$/.test(value) || index < from) continue;
    const run = runAround(xml, from, index, index + found.length);
    if (run === null) continue;
    kept.push(xml.slice(from, run.start));
    from = run.end;
    hidden += 1;
  }
  return hidden === 0 ? { xml, hidden } : { xml: kept.join('') + xml.slice(from), hidden };
}

const runEnd = '</w:r>';

/** The run that has the property at `at` and none within it; null where the property is that of something else. */
function runAround(xml: string, from: number, at: number, behind: number) {
  const start = Math.max(xml.lastIndexOf('<w:r>', at), xml.lastIndexOf('<w:r ', at));
  const close = xml.indexOf(runEnd, behind);
  if (start < from || close < 0) return null;
  const before = xml.slice(start, at);
  const isOwn = before.includes('<w:rPr') && !before.includes('</w:rPr>') && !before.includes(runEnd);
  return isOwn && !/<w:r[ >]/.test(xml.slice(behind, close)) ? { start, end: close + runEnd.length } : null;
}

const noRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Relations with one to nothing for each id that `xml` names in vain; null where there is none such. */
function withMissing(relations: string, xml: string): string | null {
  const known = new Set(idsIn(relations, /\bId="([^"<>]{1,255})"/g));
  const missing = new Set(idsIn(xml, /\br:(?:embed|link|id|pict)="([^"<>]{1,255})"/g).filter((id) => !known.has(id)));
  if (missing.size === 0) return null;
  const added = [...missing].map((id) => `<Relationship Id="${id}" Type="missing" Target="missing"/>`).join('');
  return relations.replace(/<\/Relationships>\s*$/, () => `${added}</Relationships>`);
}

const idsIn = (xml: string, id: RegExp): string[] => [...xml.matchAll(id)].map((match) => match[1] ?? '');

/** Pictures that lie outside the file are not read. */
function linkedPictures(parts: ReadonlyMap<string, Buffer>): Dropped[] {
  const relations = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? '';
  const external = (relations.match(/<Relationship [^>]*>/g) ?? []).filter(
    (each) => /\/image"/.test(each) && /TargetMode="External"/.test(each),
  );
  const onWeb = external.filter((each) => /Target="https?:/i.test(each)).length;
  const found = [
    { why: 'webPicture' as const, count: onWeb },
    { why: 'localPicture' as const, count: external.length - onWeb },
  ];
  return found
    .filter(({ count: times }) => times > 0)
    .map(({ why, count: times }) => ({ what: '', why, count: times }));
}
