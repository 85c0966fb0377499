import { rmSync } from 'node:fs';
import type { CallContext, DeskClient } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';
import { newPublication, type Publication, parkSections } from '#shared/model/index.ts';
import { maxPictureBytes } from './assets/index.ts';
import { readInput } from './files/readInput.ts';
import { createLibrary, type LibraryOptions, libraryFile, type OpenLibrary } from './library.ts';
import { defaultCoverPath } from './resources.ts';

export interface NewLibraryOptions extends LibraryOptions {
  /** Fills it with the sample. */
  readonly sample: boolean;
  /** Told how far the filling is. */
  readonly onProgress?: CallContext['onProgress'];
}

/**
 * Makes a library that can be worked in at once: with one publication in its default template and the three sections
 * of a park digest, or with the whole sample. When that fails no library is left behind.
 * @throws DeskError as createLibrary
 */
export async function createNewLibrary(
  folder: string,
  { sample, onProgress, ...options }: NewLibraryOptions,
): Promise<OpenLibrary> {
  const library = await createLibrary(folder, options);
  try {
    await (sample ? fillWithSample(library.client, onProgress) : createFirstPublication(library.client));
    library.settle();
    return library;
  } catch (error) {
    library.close();
    // Made a moment ago by this call, which would have refused a library that was there before.
    rmSync(libraryFile(folder), { force: true });
    throw error;
  }
}

/** The sample's code is loaded only where it is asked for. */
async function fillWithSample(client: DeskClient, onProgress: CallContext['onProgress']): Promise<void> {
  const { createSample } = await import('./importing/sample.ts');
  await createSample(client, onProgress);
}

async function createFirstPublication(client: DeskClient): Promise<void> {
  const bytes = new Uint8Array(await readInput(defaultCoverPath(), maxPictureBytes));
  const cover = unwrap(await client.call('asset.add', { bytes }));
  const publication: Publication = {
    ...newPublication('园区周报'),
    brand: '园区世界',
    site: 'www.parkworld.net',
    coverAssetId: cover.id,
    sections: parkSections(),
  };
  unwrap(await client.call('publication.save', { publication }));
}
