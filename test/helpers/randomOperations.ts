import fc from 'fast-check';
import type { CallName, Input } from '#shared/contract/index.ts';
import { fromPlainText } from '#shared/model/index.ts';
import { sampleClip, sampleNumber, samplePublication } from './samples.ts';

/** One call with its input. */
export interface Operation {
  readonly name: CallName;
  readonly input: Input<CallName>;
}

const operation = <Name extends CallName>(name: Name, input: Input<Name>): Operation => ({ name, input });

/** The words that random clips, tags and sources are made of. */
export const words = ['风机', '叶片', '氢能', '电池', '码头'];

const layout = { format: 'brief', itemsPerPage: 3 } as const;

/** What random operations begin with: a publication, a source, three clips and an issue of four sections. */
export const firstOperations: readonly Operation[] = [
  operation('publication.save', { publication: samplePublication({ id: 'p' }) }),
  operation('source.save', { source: { id: 's0', name: '来源', aliases: [], hosts: [] } }),
  operation('clip.saveMany', { clips: ['c0', 'c1', 'c2'].map((id) => sampleClip({ id, sourceId: 's0' })) }),
  operation('issue.create', { issueId: 'i0', publicationId: 'p', number: sampleNumber(1) }),
  operation('issue.addSection', { issueId: 'i0', sectionId: 'x0', name: '甲', ...layout }),
  operation('issue.addSection', { issueId: 'i0', sectionId: 'x1', name: '乙', ...layout }),
];

const word = fc.constantFrom(...words);
const clipId = fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'c5');
const clipIds = fc.array(clipId, { minLength: 1, maxLength: 3 });
const sourceId = fc.constantFrom('s0', 's1', 's2');
const issueId = fc.constantFrom('i0', 'i0', 'i0', 'i1');
const sectionId = fc.constantFrom('x0', 'x1', 'x2');
const entryId = fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e4', 'e5');
const total = fc.integer({ min: 1, max: 4 });
const index = fc.nat(5);

const clipOperation = fc.oneof(
  fc
    .record({ id: clipId, headline: word, detail: word, tags: fc.array(word, { maxLength: 3 }), source: sourceId })
    .map(({ id, headline, detail, tags, source }) => {
      const known = source === 's2' ? null : source;
      const clip = sampleClip({ id, headline, detail: [...fromPlainText(detail)], tags, sourceId: known });
      return operation('clip.save', { clip });
    }),
  clipIds.map((ids) => operation('clip.trash', { clipIds: ids })),
  clipIds.map((ids) => operation('clip.restore', { clipIds: ids })),
  clipId.map((id) => operation('clip.purge', { clipIds: [id] })),
  fc
    .record({ clipIds, word, status: fc.constantFrom('inbox' as const, 'ready' as const) })
    .map(({ clipIds: ids, word: tag, status }) =>
      operation('clip.change', { clipIds: ids, change: { status, addTags: [tag] } }),
    ),
  fc.tuple(clipId, clipId).map(([id, newId]) => operation('clip.duplicate', { clipId: id, newId })),
  fc.tuple(clipId, clipIds).map(([intoId, fromIds]) => operation('clip.merge', { intoId, fromIds })),
  fc
    .tuple(clipId, fc.integer({ min: 1, max: 40 }))
    .map(([id, stepId]) => operation('clip.restoreVersion', { clipId: id, stepId })),
  fc.tuple(word, word).map(([from, to]) => operation('tag.rename', { from, to })),
  fc.tuple(word, word).map(([from, into]) => operation('tag.merge', { from: [from], into })),
);

const sourceOperation = fc.oneof(
  fc
    .record({ id: sourceId, name: word, aliases: fc.array(word, { maxLength: 2 }) })
    .map(({ id, name, aliases }) => operation('source.save', { source: { id, name, aliases, hosts: [`${id}.cn`] } })),
  sourceId.map((id) => operation('source.remove', { sourceId: id })),
  fc
    .record({ id: fc.constantFrom('q0', 'q1'), name: word, query: word })
    .map((search) => operation('savedSearch.save', { search })),
  fc.constantFrom('q0', 'q1').map((id) => operation('savedSearch.remove', { savedSearchId: id })),
  fc.tuple(sourceId, sourceId).map(([fromId, intoId]) => operation('source.merge', { fromId, intoId })),
  fc
    .shuffledSubarray(samplePublication().sections)
    .map((sections) => operation('publication.save', { publication: samplePublication({ id: 'p', sections }) })),
);

const issueOperation = fc.oneof(
  fc
    .tuple(issueId, total)
    .map(([id, n]) => operation('issue.create', { issueId: id, publicationId: 'p', number: sampleNumber(n) })),
  fc.tuple(issueId, total).map(([id, n]) => operation('issue.saveHeader', { issueId: id, number: sampleNumber(n) })),
  issueId.map((id) => operation('issue.remove', { issueId: id })),
  fc
    .record({ issueId, sectionId, name: word, index })
    .map((section) => operation('issue.addSection', { ...section, ...layout })),
  fc.record({ issueId, sectionId, index }).map((move) => operation('issue.moveSection', move)),
  fc.record({ issueId, sectionId, name: word }).map((change) => operation('issue.changeSection', change)),
  fc.record({ issueId, sectionId }).map((section) => operation('issue.removeSection', section)),
  issueId.map((id) => operation('issue.freeze', { issueId: id })),
  issueId.map((id) => operation('issue.correct', { issueId: id, reason: '更正' })),
);

const entryOperation = fc.oneof(
  fc
    .record({ issueId, sectionId, index, entry: fc.record({ id: entryId, clipId }) })
    .map((placing) => operation('issue.placeEntry', placing)),
  fc.record({ issueId, sectionId, entryId, index }).map((move) => operation('issue.moveEntry', move)),
  fc.record({ issueId, entryId }).map((entry) => operation('issue.removeEntry', entry)),
  fc
    .record({ issueId, sectionId, index, entryIds: fc.uniqueArray(entryId, { minLength: 1, maxLength: 3 }) })
    .map((move) => operation('issue.moveEntries', move)),
  fc
    .record({ issueId, entryId, pictureLines: fc.option(fc.integer({ min: 2, max: 9 })) })
    .map((limit) => operation('issue.limitPictures', limit)),
);

const historyOperation = fc.constantFrom(operation('history.undo', {}), operation('history.redo', {}));

/** What an editor may do. Some of it fails, as it does for a user: a source that is not there, a number in use. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: clipOperation },
  { weight: 2, arbitrary: sourceOperation },
  { weight: 2, arbitrary: issueOperation },
  { weight: 6, arbitrary: entryOperation },
  { weight: 3, arbitrary: historyOperation },
);
