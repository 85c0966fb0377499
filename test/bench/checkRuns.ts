import { createLibrary, openLibrary } from '#library/index.ts';
import { checkClip } from '#shared/check/index.ts';
import type { DeskClient } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';
import { defaultStyleSettings } from '#shared/style/index.ts';

/** Run as a process of its own: `checkRuns.ts import|check|type <library> <issue file>`. Prints one JSON document. */
const [mode = '', folder = '', file = ''] = process.argv.slice(2);

const runs = 20;

async function onlyIssue(client: DeskClient): Promise<string> {
  const [issue] = unwrap(await client.call('issue.list', {}));
  if (!issue) throw new Error('the library has no issue');
  return issue.id;
}

async function importIssue(): Promise<unknown> {
  const library = await createLibrary(folder);
  unwrap(await library.client.call('import.issue', { path: file }));
  library.close();
  return {};
}

/** The first check of a process, checks of what did not change, and checks after an edit of one lead. */
async function checkIssue(): Promise<unknown> {
  const library = await openLibrary(folder);
  const { client } = library;
  const issueId = await onlyIssue(client);
  const check = async (): Promise<number> => unwrap(await client.call('check.issue', { issueId })).ms;
  const cold = await check();
  const same: number[] = [];
  const edited: number[] = [];
  for (let run = 0; run < runs; run++) {
    same.push(await check());
    const { clips } = unwrap(await client.call('document.get', { issueId }));
    const clip = clips[(run * 7) % clips.length];
    if (clip) unwrap(await client.call('clip.save', { clip: { ...clip, lead: `${clip.lead}第${run}次改。` } }));
    edited.push(await check());
  }
  library.close();
  return { cold, same, edited };
}

/** A lead typed character by character, checked after each with the rest of its clip. */
async function typeLead(): Promise<unknown> {
  const library = await openLibrary(folder);
  const issueId = await onlyIssue(library.client);
  const { clips } = unwrap(await library.client.call('document.get', { issueId }));
  library.close();
  const times = clips.slice(0, 12).flatMap((clip) =>
    [...clip.lead].map((_, index) => {
      const typed = { ...clip, lead: clip.lead.slice(0, index + 1) };
      const start = performance.now();
      checkClip(typed, { settings: defaultStyleSettings });
      return performance.now() - start;
    }),
  );
  return { times };
}

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  import: importIssue,
  check: checkIssue,
  type: typeLead,
};
process.stdout.write(JSON.stringify(await works[mode]?.()));
