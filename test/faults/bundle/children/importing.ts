import { openLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';

/** Imports a bundle into a library, and says when it begins and when it is done. */
const [folder = '', path = ''] = process.argv.slice(2);
const { client } = await openLibrary(folder);
process.stdout.write('begun\n');
unwrap(await client.call('bundle.import', { path }));
process.stdout.write('done\n');
setInterval(() => undefined, 1000);
