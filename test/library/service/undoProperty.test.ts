import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '#shared/model/index.ts';
import { dumpLibrary } from '../../helpers/dump.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { anyOperation, firstOperations, type Operation, words } from '../../helpers/randomOperations.ts';

const libraries = useLibraries();

/** A library, and the state it was in after some of its steps. */
class Walk {
  #library: TestLibrary;
  /** By the last step that is not undone: it decides everything. */
  readonly #states = new Map<number, string>();
  compared = 0;

  constructor(library: TestLibrary) {
    this.#library = library;
  }

  async run(operations: readonly Operation[]): Promise<void> {
    for (const { name, input } of operations) {
      const result = await this.#library.client.call(name, input);
      if (!result.ok) expect(result.error).not.toMatchObject({ code: 'internal' });
    }
  }

  /** Remembers the state, or compares it with the one remembered for the same step. */
  async look(): Promise<void> {
    const step = await this.lastStep();
    await expectSearchIsTrue(this.#library);
    this.#library.close();
    const state = dumpLibrary(this.#library.file);
    this.#library = await libraries.open(this.#library.folder);
    const known = this.#states.get(step);
    if (known === undefined) this.#states.set(step, state);
    else {
      expect(state).toBe(known);
      this.compared += 1;
    }
  }

  async lookIfKnown(): Promise<void> {
    if (this.#states.has(await this.lastStep())) await this.look();
  }

  async move(name: 'history.undo' | 'history.redo'): Promise<void> {
    await this.#library.ask(name, {});
  }

  async lastStep(): Promise<number> {
    return (await this.#done()).at(0)?.id ?? 0;
  }

  async stepsDone(): Promise<number> {
    return (await this.#done()).length;
  }

  close(): void {
    this.#library.close();
  }

  async #done() {
    return (await this.#library.ask('history.list', { limit: 1000 })).filter((step) => !step.undone);
  }
}

/** Search finds each word in exactly those clips that have it, by reading all of them. */
async function expectSearchIsTrue({ ask }: TestLibrary): Promise<void> {
  const names = new Map((await ask('source.list', {})).map(({ source }) => [source.id, source.name]));
  const ids = (await ask('clip.list', {})).clips.map((clip) => clip.id);
  const clips = await Promise.all(ids.map((clipId) => ask('clip.get', { clipId })));
  for (const word of words) {
    const texts = clips.map(({ id, headline, lead, detail, sourceId, tags }) => {
      return { id, text: [headline, lead, plainText(detail), names.get(sourceId ?? ''), ...tags].join('\n') };
    });
    const expected = texts.filter(({ text }) => text.includes(word)).map(({ id }) => id);
    const { total, hits } = await ask('search.clips', { query: word });
    expect([word, total, hits.map((hit) => hit.id).sort()]).toEqual([word, expected.length, expected.sort()]);
  }
}

test('undoing everything passes through every earlier state byte for byte, and so does redoing', async () => {
  const operations = fc.array(anyOperation, { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(operations, operations, async (first, second) => {
      const walk = new Walk(await libraries.create());
      await walk.look();
      await walk.run(firstOperations);
      await walk.look();
      await walk.run(first);
      await walk.look();
      await walk.run(second);
      await walk.look();
      const steps = await walk.stepsDone();
      for (let i = 0; i < steps; i++) {
        await walk.move('history.undo');
        await walk.lookIfKnown();
      }
      for (let i = 0; i < steps; i++) {
        await walk.move('history.redo');
        await walk.lookIfKnown();
      }
      // The empty library after undo, and the end after redo.
      expect(walk.compared).toBeGreaterThanOrEqual(2);
      walk.close();
    }),
    { numRuns: 30 },
  );
});
