import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckFinding, ignoreMark } from '#shared/check/index.ts';
import { type Clip, fromPlainText, newId } from '#shared/model/index.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';
import { goodClip } from '../../helpers/checkSamples.ts';
import { desk } from '../../helpers/commandLine.ts';
import { openDocx } from '../../helpers/docxFile.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { sampleNumber, samplePublication, sampleSource } from '../../helpers/samples.ts';

const libraries = useLibraries();

/** A library with one draft issue of some clips in a brief section, sources 云溪省政府网站 (registered) and 云溪省人民政府网站. */
async function libraryWith(clips: readonly Clip[], total = 82) {
  const library = await libraries.create();
  const { ask } = library;
  const publication = samplePublication({
    sections: [{ id: 'brief', name: '资讯', format: 'brief', itemsPerPage: 3, usualCount: 9 }],
  });
  await ask('publication.save', { publication });
  await ask('source.save', { source: sampleSource({ id: 'paper', name: '云溪省政府网站', hosts: ['yunxi.example'] }) });
  await ask('source.save', { source: sampleSource({ id: 'other', name: '云溪省人民政府网站' }) });
  const issueId = await newIssue(library, publication.id, clips, total);
  return { ...library, issueId, publicationId: publication.id };
}

async function newIssue({ ask }: TestLibrary, publicationId: string, clips: readonly Clip[], total: number) {
  const issueId = newId();
  if (clips.length > 0) await ask('clip.saveMany', { clips: [...clips] });
  const number = sampleNumber(total, total - 80);
  const issue = await ask('issue.create', { issueId, publicationId, number, publishedOn: '2031-05-23' });
  const sectionId = issue.sections[0]?.id ?? '';
  const entries = clips.map(({ id }) => ({ id: newId(), clipId: id }));
  if (entries.length > 0) await ask('issue.placeEntries', { issueId, sectionId, entries });
  return issueId;
}

const brief = (number: number, changes: Partial<Clip> = {}) =>
  goodClip(number, { sectionId: null, pictures: [], lead: '', ...changes });

const codesOf = (findings: readonly CheckFinding[]) => findings.map(({ code }) => code);

describe('the check of an issue', () => {
  test('finds nothing where nothing is wrong, and counts what it looked at', async () => {
    const { ask, issueId } = await libraryWith([brief(1), brief(2), brief(3)]);
    const checked = await ask('check.issue', { issueId });
    expect(checked).toMatchObject({ findings: [], blocking: 0, entries: 3, pictures: 0 });
    expect(checked.characters).toBeGreaterThan(60);
  });

  test('says what keeps the issue from being sent out, with the page it is printed on', async () => {
    const { ask, issueId } = await libraryWith([
      brief(1),
      brief(2, { sourceId: null, detail: [...fromPlainText('占地XX亩。')] }),
    ]);
    const { findings, blocking } = await ask('check.issue', { issueId });
    expect(findings).toMatchObject([
      { code: 'unfinished-note', field: 'detail', start: 2, end: 4, folio: 1 },
      { code: 'missing-source', field: 'source', folio: 1 },
    ]);
    expect(blocking).toBe(2);
  });

  test('finds what was printed in an earlier issue: the clip itself, and one that says the same', async () => {
    const { ask, publicationId, issueId, ...library } = await libraryWith([brief(1), brief(2)], 81);
    await ask('issue.freeze', { issueId });
    const again = brief(5, { ...brief(2), id: 'again', headline: '桐岭茶园上了采茶机器人', url: '' });
    await ask('clip.save', { clip: again });
    const next = await newIssue({ ...library, ask }, publicationId, [], 82);
    const sectionId = (await ask('issue.get', { issueId: next })).sections[0]?.id ?? '';
    const entries = ['clip-1', 'again'].map((clipId) => ({ id: newId(), clipId }));
    await ask('issue.placeEntries', { issueId: next, sectionId, entries });
    const { findings } = await ask('check.issue', { issueId: next });
    expect(findings.map(({ code, clipId, text }) => [code, clipId, text])).toEqual([
      ['ran-before', 'clip-1', '2031年5月1期（总81期）'],
      ['ran-before', 'again', '2031年5月1期（总81期）'],
    ]);
    await ask('similar.dismiss', { a: 'again', b: 'clip-2' });
    expect(codesOf((await ask('check.issue', { issueId: next })).findings)).toEqual(['ran-before']);
  });

  test('compares with what a clip was captured from', async () => {
    const { ask, issueId } = await libraryWith([]);
    const original = {
      url: 'https://yunxi.example/7',
      capturedAt: 5,
      title: '松原冰雪装备园试滑',
      source: '云溪省政府网站',
      author: '',
      publishedOn: '2031-05-17',
      text: [...fromPlainText('松原冰雪装备园昨日试滑，总投资936.24亿元，国产压雪车爬坡不打滑。')],
    };
    const clip = brief(7, { detail: [...fromPlainText('装备园试滑，总投资963.24亿元。')] });
    await ask('clipping.keep', { clip, original });
    const sectionId = (await ask('issue.get', { issueId })).sections[0]?.id ?? '';
    await ask('issue.placeEntry', { issueId, sectionId, entry: { id: newId(), clipId: clip.id } });
    const { findings } = await ask('check.issue', { issueId });
    expect(findings).toMatchObject([{ code: 'original-differs', text: '963.24亿元', suggestion: '936.24亿元' }]);
  });

  test('of an issue that is not there fails', async () => {
    const { refusal } = await libraryWith([]);
    expect(await refusal('check.issue', { issueId: 'none' })).toBe('not_found');
  });
});

describe('a check that takes long', () => {
  const many = Array.from({ length: 60 }, (_, at) => {
    const detail = Array.from({ length: 12 }, (_, line) => `第${at * 12 + line}号库房建成，仓储面积${at}万平方米。`);
    return brief((at % 12) + 1, {
      id: `many-${at}`,
      headline: `仓库${at}号启用`,
      detail: [...fromPlainText(detail.join(''))],
    });
  });

  test('lets other calls through: what is saved meanwhile is saved before it ends', async () => {
    const { ask, issueId } = await libraryWith(many);
    const order: string[] = [];
    const checked = ask('check.issue', { issueId }).then(() => order.push('checked'));
    await ask('clip.save', { clip: { ...many[0], headline: '仓库改名' } as Clip }).then(() => order.push('saved'));
    await new Promise((done) => setTimeout(done, 0));
    await ask('clip.get', { clipId: 'many-0' }).then(({ headline }) => order.push(headline));
    await checked;
    expect(order).toEqual(['saved', '仓库改名', 'checked']);
  });

  test('ends when it is no longer wanted', async () => {
    const { refusal, issueId } = await libraryWith(many);
    const wanted = new AbortController();
    const refused = refusal('check.issue', { issueId }, { signal: wanted.signal });
    await new Promise((done) => setTimeout(done, 0));
    wanted.abort();
    expect(await refused).toBe('cancelled');
  });
});

describe('the house style of a publication', () => {
  test('is kept with it, and undone like everything', async () => {
    const { ask, publicationId, refusal } = await libraryWith([]);
    expect(await ask('style.get', { publicationId })).toEqual(defaultStyleSettings);
    const settings = { ...defaultStyleSettings, words: ['澜石Pro'], levels: { 'missing-source': 'off' as const } };
    expect(await ask('style.save', { publicationId, settings })).toEqual(settings);
    await ask('history.undo', {});
    expect(await ask('style.get', { publicationId })).toEqual(defaultStyleSettings);
    expect(await refusal('style.get', { publicationId: 'none' })).toBe('not_found');
  });

  test('decides what is found', async () => {
    const { ask, issueId, publicationId } = await libraryWith([brief(1, { sourceId: null })]);
    const levels = { 'missing-source': 'warning' as const };
    await ask('style.save', { publicationId, settings: { ...defaultStyleSettings, levels } });
    expect(await ask('check.issue', { issueId })).toMatchObject({ blocking: 0, findings: [{ level: 'warning' }] });
  });
});

describe('a publication that holds its exports while errors are open', () => {
  const holding = async (holdsExport = true) => {
    const library = await libraryWith([brief(1), brief(2, { sourceId: null })]);
    const { ask, publicationId, folder } = library;
    await ask('style.save', { publicationId, settings: { ...defaultStyleSettings, holdsExport } });
    return { ...library, docx: join(folder, '本期.docx') };
  };

  test('neither exports nor freezes a draft, and says what is open and what to do', async () => {
    const { ask, client, refusal, issueId, docx } = await holding();
    expect(await ask('check.issue', { issueId })).toMatchObject({ blocking: 1, isHeld: true });
    const refused = await client.call('export.issue', { issueId, docx });
    expect(refused).toMatchObject({ ok: false, error: { code: 'errors_open', detail: { open: 1 } } });
    expect(refused.ok ? '' : refused.error.message).toMatch(/还有1处必改.*没有导出.*第1页.*“校对”里改正或忽略.*“刊物”/);
    expect(existsSync(docx)).toBe(false);
    expect(await refusal('issue.freeze', { issueId })).toBe('errors_open');
    expect((await ask('issue.get', { issueId })).status).toBe('draft');
  });

  test('does both once they are put right, and gives what is frozen whatever is found later', async () => {
    const { ask, issueId, docx, publicationId } = await holding();
    await ask('clip.change', { clipIds: ['clip-2'], change: { sourceId: 'paper' } });
    expect((await ask('issue.freeze', { issueId })).status).toBe('frozen');
    await ask('clip.change', { clipIds: ['clip-2'], change: { sourceId: null } });
    await ask('export.issue', { issueId, docx });
    await ask('issue.correct', { issueId, reason: '更正一处' });
    await ask('export.issue', { issueId, docx, edition: 1 });
    expect((await ask('style.get', { publicationId })).holdsExport).toBe(true);
    expect(existsSync(docx)).toBe(true);
  });

  test('where it does not hold, errors do not matter', async () => {
    const { ask, issueId, docx } = await holding(false);
    expect(await ask('check.issue', { issueId })).toMatchObject({ blocking: 1, isHeld: false });
    await ask('export.issue', { issueId, docx });
    expect(existsSync(docx)).toBe(true);
  });

  test('the command line refuses too, and names the command that lists them', async () => {
    const { close, folder, docx } = await holding();
    close();
    const run = await desk('export', folder, '--issue', '82', '--docx', docx);
    expect(run).toMatchObject({ code: 1, json: { error: { code: 'errors_open', detail: { open: 1 } } } });
    expect(run.err).toContain('check <资料库> --issue 82');
    expect(existsSync(docx)).toBe(false);
  });
});

test('a gap that was ignored is found again once it was filled and is made anew; undo brings the decision back', async () => {
  const clip = brief(1, { sourceId: null });
  const { ask, issueId, publicationId } = await libraryWith([clip]);
  const codes = async () => codesOf((await ask('check.issue', { issueId })).findings);
  const [finding] = (await ask('check.issue', { issueId })).findings;
  const ignored = finding ? [ignoreMark(finding, null)] : [];
  await ask('style.save', { publicationId, settings: { ...defaultStyleSettings, ignored } });
  expect(await codes()).toEqual([]);
  await ask('clip.save', { clip: { ...clip, headline: `${clip.headline}了` } });
  expect(await codes()).toEqual([]);
  await ask('clip.change', { clipIds: [clip.id], change: { sourceId: 'paper' } });
  await ask('history.undo', {});
  expect(await codes()).toEqual([]);
  await ask('clip.save', { clip: { ...clip, sourceId: 'paper' } });
  await ask('clip.save', { clip });
  expect(await codes()).toEqual(['missing-source']);
});

describe('fixing', () => {
  const marks = [
    { type: 'paragraph' as const, runs: [{ text: '厂房' }, { text: '投产。（云溪省政府网站）', bold: true as const }] },
  ];

  test('all that is certain is one step of undo', async () => {
    const { ask, issueId } = await libraryWith([
      brief(1, { sourceId: 'other' }),
      brief(2, { detail: marks }),
      brief(3),
    ]);
    const { findings } = await ask('check.issue', { issueId });
    const certain = findings.filter(({ isCertain }) => isCertain);
    expect(codesOf(certain)).toEqual(['source-alias', 'source-in-text']);
    expect(await ask('check.fix', { issueId, findings: certain })).toEqual({ fixed: 2, stale: 0 });
    expect(await ask('check.issue', { issueId })).toMatchObject({ findings: [], fixed: 2 });
    expect((await ask('clip.get', { clipId: 'clip-1' })).sourceId).toBe('paper');
    expect((await ask('clip.get', { clipId: 'clip-2' })).detail).toEqual([
      { type: 'paragraph', runs: [{ text: '厂房' }, { text: '投产。', bold: true }] },
    ]);
    await ask('history.undo', {});
    expect((await ask('check.issue', { issueId })).fixed).toBe(0);
    expect((await ask('clip.get', { clipId: 'clip-1' })).sourceId).toBe('other');
    expect((await ask('clip.get', { clipId: 'clip-2' })).detail).toEqual(marks);
  });

  test('corrections made in the clip itself count in the draft issues it stands in, once, and undo counts back', async () => {
    const clip = brief(2, { detail: marks });
    const { ask, issueId, ...library } = await libraryWith([clip, brief(3)]);
    const next = await newIssue({ ...library, ask }, library.publicationId, [], 83);
    const counts = async () => {
      const [one, other] = await Promise.all([issueId, next].map((id) => ask('check.issue', { issueId: id })));
      return [one?.fixed, other?.fixed];
    };
    const corrected = { ...clip, detail: [...fromPlainText('厂房投产。')] };
    await ask('clip.save', { clip: corrected, corrected: 2 });
    await ask('clip.save', { clip: corrected, corrected: 2 });
    expect(await counts()).toEqual([2, 0]);
    await ask('history.undo', {});
    expect(await counts()).toEqual([0, 0]);
    await ask('history.redo', {});
    expect(await counts()).toEqual([2, 0]);
    await ask('issue.freeze', { issueId });
    await ask('clip.save', { clip, corrected: 1 });
    expect((await ask('clip.get', { clipId: clip.id })).detail).toEqual(marks);
  });

  test('leaves alone what was edited since, and says so', async () => {
    const clip = brief(2, { detail: marks });
    const { ask, issueId } = await libraryWith([clip]);
    const { findings } = await ask('check.issue', { issueId });
    const edited = { ...clip, detail: [...fromPlainText('改过了。')] };
    await ask('clip.save', { clip: edited });
    expect(await ask('check.fix', { issueId, findings: [...findings] })).toEqual({ fixed: 0, stale: 1 });
    expect((await ask('clip.get', { clipId: clip.id })).detail).toEqual(edited.detail);
  });

  test('is refused in a frozen issue', async () => {
    const { ask, refusal, issueId } = await libraryWith([brief(2, { detail: marks })]);
    const { findings } = await ask('check.issue', { issueId });
    await ask('issue.freeze', { issueId });
    expect(await refusal('check.fix', { issueId, findings: [...findings] })).toBe('frozen');
  });
});

test('the sheet for the person who signs off has a row for each finding, with what is to stand there', async () => {
  const { ask, issueId, folder } = await libraryWith([
    brief(1, { sourceId: null }),
    brief(2, { sourceId: 'other', detail: [...fromPlainText('占地XX亩。')] }),
  ]);
  const path = join(folder, '校对单.docx');
  const written = await ask('check.sheet', { issueId, path });
  const bytes = readFileSync(path);
  expect(written).toEqual({ path, bytes: bytes.byteLength });
  const { paragraphs } = await openDocx(bytes);
  const texts = paragraphs.map(({ text }) => text);
  expect(texts[0]).toBe('青禾周报 2031年5月2期（总82期） 校对单');
  expect(texts).toContain('云溪省人民政府网站 → 云溪省政府网站');
  expect(texts).toContain('占地XX亩。');
  expect(texts.filter((text) => text === '□ 已改')).toHaveLength(3);
});

test('the sheet says findings of one rule in one text together, and what was ignored, turned off and corrected', async () => {
  const { ask, issueId, folder, publicationId } = await libraryWith([
    brief(1, { sourceId: null }),
    brief(2, { detail: [...fromPlainText('占地3-5亩,投资7-8亿元,用地2-3年,工期6-9月。')] }),
  ]);
  const [gap] = (await ask('check.issue', { issueId })).findings.filter(({ code }) => code === 'missing-source');
  const ignored = gap ? [ignoreMark(gap, null, ' 来稿不署\n出处 ')] : [];
  const levels = { 'plan-years': 'off' as const };
  await ask('style.save', { publicationId, settings: { ...defaultStyleSettings, ignored, levels } });
  const { findings } = await ask('check.issue', { issueId });
  const [comma, ...ranges] = ['half-width-mark', 'number-range'].flatMap((wanted) =>
    findings.filter(({ code }) => code === wanted).slice(0, wanted === 'half-width-mark' ? 1 : undefined),
  );
  expect(ranges.length).toBeGreaterThan(2);
  await ask('check.fix', { issueId, findings: comma ? [comma] : [] });
  const path = join(folder, '校对单.docx');
  await ask('check.sheet', { issueId, path });
  const texts = (await openDocx(readFileSync(path))).paragraphs.map(({ text }) => text);
  expect(texts[1]).toContain('本期已改 1 处，忽略 1 处');
  expect(texts.filter((text) => text.endsWith(`${ranges.length} 处`))).toHaveLength(1);
  expect(texts).toEqual(expect.arrayContaining(['编辑已忽略的', '已忽略', '理由：来稿不署 出处', '停用的规则']));
});

test('the command line gives the findings as JSON and ends with 0', async () => {
  const library = await libraryWith([brief(1, { detail: [...fromPlainText('占地XX亩。')] })]);
  library.close();
  const run = await desk('check', library.folder, '--issue', '82');
  expect(run.code).toBe(0);
  expect(run.json).toMatchObject({
    blocking: 1,
    findings: [{ code: 'unfinished-note', level: 'error', field: 'detail', start: 2, end: 4, suggestion: null }],
  });
  expect(Object.keys((run.json['findings'] as object[])[0] ?? {})).toEqual([
    'code',
    'level',
    'entryId',
    'field',
    'start',
    'end',
    'message',
    'suggestion',
  ]);
});
