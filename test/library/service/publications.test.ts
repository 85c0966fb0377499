import { describe, expect, test } from 'vitest';
import { newId } from '#shared/model/index.ts';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, samplePublication } from '../../helpers/samples.ts';

const libraries = useLibraries();

describe('a publication', () => {
  test('comes back as it was saved, its sections in their order', async () => {
    const { ask } = await libraries.create();
    const publication = samplePublication({ brandColor: '#00aaFF', placeLine: true });
    expect(await ask('publication.save', { publication })).toEqual(publication);
    expect(await ask('publication.get', { publicationId: publication.id })).toEqual(publication);
    expect(await ask('publication.list', {})).toEqual([publication]);
  });

  test('can have its sections added to, renamed, moved and removed in one save', async () => {
    const { ask } = await libraries.create();
    const publication = samplePublication();
    await ask('publication.save', { publication });
    const [first, second] = publication.sections;
    if (!first || !second) throw new Error('the sample has two sections');
    const added = { ...first, id: newId(), name: '政策' };
    const changed = { ...publication, sections: [added, { ...second, name: '综合' }] };
    expect(await ask('publication.save', { publication: changed })).toEqual(changed);
    await ask('history.undo', {});
    expect(await ask('publication.get', { publicationId: publication.id })).toEqual(publication);
  });

  test('cannot have the name of another, two sections of one name, a pattern that tells no issues apart or no cover', async () => {
    const { ask, refusal } = await libraries.create();
    const publication = samplePublication();
    await ask('publication.save', { publication });
    expect(await refusal('publication.save', { publication: samplePublication() })).toBe('exists');
    const [section] = publication.sections;
    const twins = section ? [section, { ...section, id: newId() }] : [];
    expect(await refusal('publication.save', { publication: { ...publication, sections: twins } })).toBe('exists');
    const vague = { ...publication, labelPattern: '{year}年' };
    expect(await refusal('publication.save', { publication: vague })).toBe('invalid_input');
    expect(await refusal('publication.save', { publication: { ...publication, coverAssetId: 'none' } })).toBe(
      'not_found',
    );
    const stolen = samplePublication({ name: '另一刊', sections: publication.sections });
    expect(await refusal('publication.save', { publication: stolen })).toBe('conflict');
  });

  test('cannot lose a section that clips belong to', async () => {
    const { ask, refusal } = await libraries.create();
    const publication = samplePublication();
    await ask('publication.save', { publication });
    await ask('clip.save', { clip: sampleClip({ sectionId: publication.sections[1]?.id ?? null }) });
    const without = { ...publication, sections: publication.sections.slice(0, 1) };
    expect(await refusal('publication.save', { publication: without })).toBe('conflict');
    expect(await ask('publication.get', { publicationId: publication.id })).toEqual(publication);
  });
});
