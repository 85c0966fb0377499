import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { newPublication } from '#shared/model/index.ts';
import type { LibraryState } from '#shared/shell/index.ts';
import type { DeskEvent } from '#shared/wire/index.ts';
import { chooseHost } from '#shell/libraryHost.ts';
import { createLibraryKeeper, type LibraryKeeper } from '#shell/libraryKeeper.ts';
import { type LibraryProcess, nodeProcess, type StartProcess } from '#shell/libraryProcess.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const script = fileURLToPath(new URL('../../../electron/library/serve.ts', import.meta.url));

/** A keeper on real processes, what it has said, and the processes it has started. */
function createTestKeeper(start: StartProcess = nodeProcess(process.execPath, script)) {
  const events: DeskEvent[] = [];
  const processes: LibraryProcess[] = [];
  const keeper = createLibraryKeeper({
    start: (listeners) => {
      const started = start(listeners);
      processes.push(started);
      return started;
    },
    onEvent: (event) => events.push(event),
  });
  open.push(keeper);
  const states = () => events.flatMap((event) => (event.kind === 'library' ? [describeState(event.state)] : []));
  return { keeper, events, processes, states };
}

const describeState = (state: LibraryState): string =>
  state.status === 'opening' && state.restarting ? 'restarting' : state.status;

const open: LibraryKeeper[] = [];
afterEach(async () => {
  for (const keeper of open.splice(0)) await keeper.close();
});

const create = (folder: string) => ({ kind: 'create', folder, sample: false }) as const;
const info = (keeper: LibraryKeeper) => keeper.call('publication.list', {}, {});

describe('the keeper of the open library', () => {
  test('refuses calls while none is open, and has those wait that come while one is being opened', async () => {
    const { keeper, states } = createTestKeeper();
    expect(await info(keeper)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    void keeper.open(create(join(newFolder(), 'new')));
    expect(await info(keeper)).toMatchObject({ ok: true, value: [{ name: '园区周报' }] });
    expect(states()).toEqual(['opening', 'open']);
  });

  test('passes on what changed', async () => {
    const { keeper, events } = createTestKeeper();
    await keeper.open(create(join(newFolder(), 'new')));
    await keeper.call('publication.save', { publication: newPublication('另一份') }, {});
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'changed', entities: expect.arrayContaining(['publication']) }),
    );
  });

  test('makes a call again whose process is lost, and lets the library go on', async () => {
    const { keeper, processes, states } = createTestKeeper();
    await keeper.open(create(join(newFolder(), 'new')));
    const waiting = info(keeper);
    processes[0]?.kill();
    expect(await waiting).toMatchObject({ ok: true });
    expect(processes.length).toBe(2);
    expect(states()).toEqual(['opening', 'open', 'restarting', 'open']);
  });

  test('does not undo twice when it cannot know whether it has undone', async () => {
    const { keeper, processes } = createTestKeeper();
    await keeper.open(create(join(newFolder(), 'new')));
    processes[0]?.kill();
    const undone = keeper.call('history.undo', {}, {});
    expect(await undone).toMatchObject({
      ok: false,
      error: { code: 'internal', message: expect.stringContaining('没有重做') },
    });
  });

  test('gives up on a process that is lost again at once, until it is asked to try', async () => {
    const { keeper, processes, states } = createTestKeeper();
    await keeper.open(create(join(newFolder(), 'new')));
    processes[0]?.kill();
    expect(await info(keeper)).toMatchObject({ ok: true });
    processes[1]?.kill();
    await expect.poll(() => keeper.state().status).toBe('failed');
    expect(await info(keeper)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await keeper.reopen()).toMatchObject({ ok: true, value: { status: 'open' } });
    expect(states()).toEqual(['opening', 'open', 'restarting', 'open', 'failed', 'opening', 'open']);
  });

  test('keeps the open library when another cannot be opened, and drops it only when one can', async () => {
    const { keeper, states } = createTestKeeper();
    const first = join(newFolder(), 'first');
    const second = join(newFolder(), 'second');
    await keeper.open(create(first));
    expect(await keeper.open({ kind: 'open', folder: newFolder() })).toMatchObject({
      error: { code: 'not_a_library' },
    });
    expect(await keeper.open(create(first))).toMatchObject({ error: { code: 'exists' } });
    expect(keeper.state()).toMatchObject({ status: 'open', folder: first });
    await keeper.open(create(second));
    expect(keeper.state()).toMatchObject({ status: 'open', folder: second, name: 'second' });
    expect(await keeper.open({ kind: 'open', folder: first })).toMatchObject({ ok: true, value: { folder: first } });
    expect(await keeper.open({ kind: 'open', folder: first })).toMatchObject({ ok: true, value: { folder: first } });
    expect(states()).toEqual(['opening', 'open', 'open', 'open']);
  });

  test('says why a library could not be opened, and tries the same again', async () => {
    const { keeper } = createTestKeeper();
    const folder = newFolder();
    expect(await keeper.open({ kind: 'open', folder })).toMatchObject({ error: { code: 'not_a_library' } });
    expect(keeper.state()).toMatchObject({ status: 'failed', folder, error: { code: 'not_a_library' } });
    expect(await keeper.reopen()).toMatchObject({ error: { code: 'not_a_library' } });
  });

  test('closes the library so that another process can open it', async () => {
    const folder = join(newFolder(), 'new');
    const { keeper } = createTestKeeper();
    await keeper.open(create(folder));
    const other = createTestKeeper().keeper;
    expect(await other.open({ kind: 'open', folder })).toMatchObject({ error: { code: 'library_busy' } });
    await keeper.close();
    expect(await other.reopen()).toMatchObject({ ok: true, value: { status: 'open' } });
  });
});

describe('what runs the library', () => {
  const utility: StartProcess = () => ({ post: () => {}, kill: () => {} });

  test('is a process of Electron where it has what the library needs, whatever LIBRARY_NODE says', () => {
    const host = chooseHost({ napi: '10', node: '24.4.0' }, { LIBRARY_NODE: '/node' }, script, utility);
    expect(host).toEqual({ start: utility, name: 'utilityProcess (Node 24.4.0)' });
  });

  test('is the named Node where it has not', async () => {
    const host = chooseHost({ napi: '9' }, { LIBRARY_NODE: process.execPath }, script, utility);
    const { keeper } = createTestKeeper(host.start);
    expect(await keeper.open(create(join(newFolder(), 'new')))).toMatchObject({ ok: true });
  });

  test('is nothing where there is neither, which the user is told', async () => {
    const host = chooseHost({ napi: '9', electron: '33.2.1' }, {}, script, utility);
    const { keeper } = createTestKeeper(host.start);
    const failed = { code: 'internal', message: expect.stringMatching(/33\.2\.1.*没有打开.*LIBRARY_NODE/) };
    expect(await keeper.open(create(join(newFolder(), 'new')))).toMatchObject({ ok: false, error: failed });
    expect(keeper.state()).toMatchObject({ status: 'failed' });
  });

  test('may be missing altogether', async () => {
    const { keeper } = createTestKeeper(nodeProcess('/no/such/node', script));
    expect(await keeper.open(create(join(newFolder(), 'new')))).toMatchObject({ error: { code: 'internal' } });
  });
});
