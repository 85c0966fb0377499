import { createHash } from 'node:crypto';
import { layOutSample, write } from './pdfSample.ts';

/** Run by itself: writes the sample and prints the hash of the file. */
console.log(
  createHash('sha256')
    .update(await write(await layOutSample()))
    .digest('hex'),
);
