import { createLibrary, openLibrary } from '#library/index.ts';
import type { CallName, DeskClient, Input, Output } from '#shared/contract/index.ts';

/**
 * Run as a process of its own: `exportRuns.ts import|export|edit <library> <file> [runs]`. Prints one JSON document.
 */
const [mode = '', folder = '', file = '', runs = '1'] = process.argv.slice(2);

async function ask<Name extends CallName>(client: DeskClient, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const result = await client.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}

async function onlyIssue(client: DeskClient): Promise<string> {
  const [issue] = await ask(client, 'issue.list', {});
  if (!issue) throw new Error('the library has no issue');
  return issue.id;
}

/** Changes one headline, so that no run finds all of its work done already. */
async function editHeadline(client: DeskClient, issueId: string, run: number): Promise<void> {
  const { clips } = await ask(client, 'document.get', { issueId });
  const clip = clips[run % clips.length];
  if (!clip) return;
  const { headline } = clip;
  await ask(client, 'clip.save', { clip: { ...clip, headline: `${headline.slice(0, 30)}${run}` } });
}

async function importIssue(): Promise<unknown> {
  const library = await createLibrary(folder);
  const start = performance.now();
  await ask(library.client, 'import.issue', { path: file });
  library.close();
  return { ms: performance.now() - start };
}

async function exportRuns(kind: 'pdf' | 'docx'): Promise<unknown> {
  const library = await openLibrary(folder);
  const issueId = await onlyIssue(library.client);
  const times: number[] = [];
  const steps: Readonly<Record<string, number>>[] = [];
  for (let run = 0; run < Number(runs); run++) {
    if (run > 0) await editHeadline(library.client, issueId, run);
    const start = performance.now();
    const { timings } = await ask(library.client, 'export.issue', { issueId, [kind]: file });
    times.push(performance.now() - start);
    steps.push(timings);
  }
  library.close();
  return { times, steps: steps.at(-1), peakMb: process.resourceUsage().maxRSS / 1024 };
}

const work = mode === 'import' ? importIssue : () => exportRuns(mode === 'docx' ? 'docx' : 'pdf');
process.stdout.write(JSON.stringify(await work()));
