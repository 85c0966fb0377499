import { defaultFileNamePattern } from '../numbering/fileName.ts';
import { defaultLabelPattern } from '../numbering/labelPattern.ts';
import { newId } from './newId.ts';
import type { Publication, Section } from './publication.ts';

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

/** The three sections of a park digest, to begin a publication with. */
export function parkSections(): Section[] {
  return [
    { id: newId(), name: '招商引资', format: 'feature', itemsPerPage: 2, usualCount: 22 },
    { id: newId(), name: '综合资讯', format: 'brief', itemsPerPage: 3, usualCount: 12 },
    { id: newId(), name: '政策法规', format: 'brief', itemsPerPage: 3, usualCount: 13 },
  ];
}
