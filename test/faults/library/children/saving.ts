import { writeSync } from 'node:fs';
import { openLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';
import { batchOf } from './batches.ts';

/** Saves one batch after another, from number `argv[3]`, and prints the number of each once it is saved. */
const [folder = '', from = '0'] = process.argv.slice(2);
const { client } = await openLibrary(folder);
for (let number = Number(from); ; number++) {
  unwrap(await client.call('clip.saveMany', { clips: batchOf(number) }));
  writeSync(1, `${number}\n`);
}
