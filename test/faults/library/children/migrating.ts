import { writeSync } from 'node:fs';
import { openLibrary } from '#library/index.ts';
import { withSlowMigration } from './slowMigration.ts';

/** Opens a library with a version of the desk that has a further, slow migration. */
writeSync(1, 'start\n');
await openLibrary(process.argv[2] ?? '', { migrations: withSlowMigration() });
writeSync(1, 'done\n');
setInterval(() => undefined, 1000);
