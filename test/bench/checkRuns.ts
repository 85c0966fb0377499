import { createLibrary, openLibrary } from '#library/index.ts';
import { checkClip } from '#shared/check/index.ts';
import type { DeskClient } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';
import { defaultStyleSettings } from '#shared/style/index.ts';

/** Run as a process of its own: `checkRuns.ts import|check|type <library> <issue file>`. Prints one JSON document. */
const [mode = '', folder = '', file = ''] = process.argv.slice(2);

const runs = 20;

async function onlyIssue(client: DeskClient): Promise<{ issueId: string; publicationId: string }> {
  const [issue] = unwrap(await client.call('issue.list', {}));
  if (!issue) throw new Error('the library has no issue');
  return { issueId: issue.id, publicationId: issue.publicationId };
}

async function importIssue(): Promise<unknown> {
  const library = await createLibrary(folder);
  unwrap(await library.client.call('import.issue', { path: file }));
  library.close();
  return {};
}

/** The first check of a process, checks of what did not change, after an edit of one lead, and of everything anew. */
async function checkIssue(): Promise<unknown> {
  const library = await openLibrary(folder);
  const { client } = library;
  const { issueId, publicationId } = await onlyIssue(client);
  const check = async (): Promise<number> => unwrap(await client.call('check.issue', { issueId })).ms;
  const cold = await check();
  const same: number[] = [];
  const edited: number[] = [];
  const anew: number[] = [];
  for (let run = 0; run < runs; run++) {
    same.push(await check());
    const { clips } = unwrap(await client.call('document.get', { issueId }));
    const clip = clips[(run * 7) % clips.length];
    if (clip) unwrap(await client.call('clip.save', { clip: { ...clip, lead: `${clip.lead}第${run}次改。` } }));
    edited.push(await check());
    // Another house style: what was found in the texts so far does not hold any more.
    const settings = { ...defaultStyleSettings, words: [`澜石${run}`] };
    unwrap(await client.call('style.save', { publicationId, settings }));
    anew.push(await check());
  }
  library.close();
  return { cold, same, edited, anew };
}

/** A lead typed character by character, checked after each with the rest of its clip; in a process that is warm. */
async function typeLead(): Promise<unknown> {
  const library = await openLibrary(folder);
  const { issueId } = await onlyIssue(library.client);
  const { clips } = unwrap(await library.client.call('document.get', { issueId }));
  library.close();
  const typing = () =>
    clips.slice(0, 12).flatMap((clip) =>
      [...clip.lead].map((_, index) => {
        const typed = { ...clip, lead: clip.lead.slice(0, index + 1) };
        const start = performance.now();
        checkClip(typed, { settings: defaultStyleSettings });
        return performance.now() - start;
      }),
    );
  typing();
  return { times: typing() };
}

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  import: importIssue,
  check: checkIssue,
  type: typeLead,
};
process.stdout.write(JSON.stringify(await works[mode]?.()));
