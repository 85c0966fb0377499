import { defaultFileNamePattern } from '../numbering/fileName.ts';
import { defaultLabelPattern } from '../numbering/labelPattern.ts';
import { newId } from './ids.ts';
import type { Publication } from './publication.ts';

/** A publication with a name and nothing else: the default template and label, no sections yet. */
export function newPublication(name: string): Publication {
  return {
    id: newId(),
    name,
    slogan: '',
    brand: '',
    site: '',
    frequency: '',
    closingNote: '',
    labelPattern: defaultLabelPattern,
    templateId: 'classic',
    brandColor: null,
    coverAssetId: null,
    logoAssetId: null,
    fileNamePattern: defaultFileNamePattern,
    placeLine: true,
    regionIndex: true,
    sections: [],
  };
}
