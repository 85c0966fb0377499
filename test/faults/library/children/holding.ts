import { writeSync } from 'node:fs';
import { openLibrary } from '#library/index.ts';

/** Opens a library, says so, and holds it until it is killed. */
await openLibrary(process.argv[2] ?? '');
writeSync(1, 'open\n');
setInterval(() => undefined, 1000);
