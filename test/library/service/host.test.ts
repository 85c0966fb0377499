import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { createHost } from '#library/host.ts';
import type { ServiceHandlers } from '#library/service/index.ts';
import { contract, isCallName, type Transport } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { sampleClip } from '../../helpers/samples.ts';

const libraries = useLibraries();
const names = Object.keys(contract).filter(isCallName);

/** A client's call without its types, as a hostile page would make it. */
const untyped = ({ client }: TestLibrary): Transport => client.call as Transport;

describe('every call', () => {
  let library: TestLibrary;
  beforeAll(async () => {
    library = await libraries.create();
  });

  async function expectRefused(name: string, input: unknown): Promise<void> {
    expect(await untyped(library)(name, input, {})).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  }

  test.each(names)('%s refuses what is no set of named values', async (name) => {
    for (const input of [null, undefined, 0, '', 'x', true, [], [{}], () => ({}), Symbol('x'), new Date(), new Map()]) {
      await expectRefused(name, input);
    }
  });

  test.each(names)('%s refuses a name it does not know', async (name) => {
    await expectRefused(name, { surprise: 1 });
    await expectRefused(name, JSON.parse('{"__proto__": {"clipId": "a"}, "constructor": 1}'));
  });

  test.each(names)('%s refuses each of its values when it is of another kind', async (name) => {
    const shape: Readonly<Record<string, unknown>> = (contract[name].input as z.ZodObject).shape;
    for (const key of Object.keys(shape)) {
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -1.5, () => 1, Symbol('x'), 10n]) {
        await expectRefused(name, { [key]: wrong });
      }
    }
  });

  test.each(names)('%s never fails otherwise than with a code, whatever it is given', async (name) => {
    const shape = Object.keys((contract[name].input as z.ZodObject).shape);
    const value = fc.oneof(
      fc.anything({ maxDepth: 3 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'a', 1, []),
    );
    const input = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom('x', ...shape), value));
    await fc.assert(
      fc.asyncProperty(input, async (any) => {
        const result = await untyped(library)(name, any, {});
        if (!result.ok) expect(result.error).toMatchObject({ code: expect.not.stringMatching('internal') });
      }),
      { numRuns: 30 },
    );
  });

  test('that is not there is refused, also by a name every object has', async () => {
    for (const name of ['', 'clip', 'toString', '__proto__', 'constructor', 'clip.get ']) await expectRefused(name, {});
  });
});

describe('an input', () => {
  test('with a character that cannot be stored is refused with its place', async () => {
    const library = await libraries.create();
    const clip = sampleClip({ tags: ['风电', '风\u202e电'] });
    const result = await library.client.call('clip.save', { clip });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_text', detail: { field: 'clip.tags.1' } } });
    expect(await library.refusal('clip.save', { clip: sampleClip({ extra: { 'a\u0000': 1 } }) })).toBe('invalid_text');
  });

  test('nested without end is refused', async () => {
    const library = await libraries.create();
    let deep: unknown = [];
    for (let i = 0; i < 50_000; i++) deep = [deep];
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    for (const extra of [{ deep }, circular]) {
      const result = await untyped(library)('clip.save', { clip: { ...sampleClip(), extra } }, {});
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    }
  });

  test('is told what is wrong in plain words', async () => {
    const library = await libraries.create();
    const message = async (input: unknown) => {
      const result = await untyped(library)('clip.list', input, {});
      return result.ok ? '' : result.error.message;
    };
    expect(await message({ limit: 501 })).toContain('limit，不能大于 500');
    expect(await message({ filter: { publishedFrom: '5月6日' } })).toContain('应为日期');
    expect(await message({ order: 'random' })).toContain('只能是 newest、oldest、updated、added 之一');
  });
});

describe('a handler', () => {
  const failing = (error: unknown, log: (error: unknown) => void = () => undefined): Transport => {
    const handlers = Object.fromEntries(names.map((name) => [name, () => Promise.reject(error)]));
    return createHost(handlers as unknown as ServiceHandlers<typeof contract>, log);
  };

  test('that throws an expected failure gives it as a value', async () => {
    const host = failing(new DeskError('disk_full', '磁盘满了。', { bytes: 5 }));
    const error = { code: 'disk_full', message: '磁盘满了。', detail: { bytes: 5 } };
    expect(await host('tag.list', {}, {})).toEqual({ ok: false, error });
  });

  test('that throws anything else tells the user no more than that, and the log everything', async () => {
    const bug = new Error('secret path /home/someone');
    const logged: unknown[] = [];
    const result = await failing(bug, (error) => logged.push(error))('tag.list', {}, {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(logged).toEqual([bug]);
  });

  test('gets the signal of the call as one of its own kind', async () => {
    const seen: unknown[] = [];
    const handlers = Object.fromEntries(
      names.map((name) => [name, (_: unknown, context: { signal?: AbortSignal }) => seen.push(context.signal)]),
    );
    const host = createHost(handlers as unknown as ServiceHandlers<typeof contract>);
    const listeners: (() => void)[] = [];
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.push(listener),
      removeEventListener: () => undefined,
    };
    await host('tag.list', {}, { signal });
    expect(seen[0]).toBeInstanceOf(AbortSignal);
    for (const listener of listeners) listener();
    expect(seen[0]).toMatchObject({ aborted: true });
  });
});
