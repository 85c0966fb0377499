import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#shared/model/index.ts';
import {
  entriesOf,
  moveEntries,
  moveSection,
  neighbourPlace,
  placeEntries,
  placeOf,
  removeEntries,
  withoutMoved,
} from '../../../renderer/issue/moves.ts';

/** An issue of sections with so many entries, named a0, a1 …, b0 … */
function issueOf(sizes: readonly number[]): Issue {
  const letter = (index: number) => String.fromCharCode(97 + index);
  return {
    id: 'issue',
    publicationId: 'publication',
    number: { year: 2026, month: 10, number: 4, numberTo: 4, total: 96, totalTo: 96 },
    label: '2026年10月4期（总96期）',
    publishedOn: null,
    coverAssetId: null,
    status: 'draft',
    edition: 1,
    sections: sizes.map((size, at) => ({
      id: letter(at),
      name: letter(at),
      format: 'feature',
      itemsPerPage: 2,
      entries: Array.from({ length: size }, (_, index) => ({
        id: `${letter(at)}${index}`,
        clipId: `clip ${letter(at)}${index}`,
      })),
    })),
  };
}

const ids = (issue: Issue): string[] => entriesOf(issue).map(({ id }) => id);
const section = (issue: Issue, id: string): string[] =>
  issue.sections.find((each) => each.id === id)?.entries.map((entry) => entry.id) ?? [];

const issues = fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }).map(issueOf);
const moves = issues.chain((issue) =>
  fc.record({
    issue: fc.constant(issue),
    moved: fc.shuffledSubarray(ids(issue)),
    target: fc.record({ sectionId: fc.constantFrom(...issue.sections.map(({ id }) => id)), index: fc.nat(8) }),
  }),
);

describe('moving entries', () => {
  test('loses and doubles none, puts them together in the order asked for, and leaves the others in theirs', () => {
    fc.assert(
      fc.property(moves, ({ issue, moved, target }) => {
        const after = moveEntries(issue, moved, target);
        expect(ids(after).sort()).toEqual(ids(issue).sort());
        const there = section(after, target.sectionId);
        const rest = there.filter((id) => !moved.includes(id));
        const index = Math.min(target.index, rest.length);
        expect(there).toEqual([...rest.slice(0, index), ...moved, ...rest.slice(index)]);
        const others = (each: Issue) =>
          each.sections.map(({ id }) => section(each, id).filter((one) => !moved.includes(one)));
        expect(others(after)).toEqual(others(issue));
      }),
    );
  });

  test('done again changes nothing, so a change that the library has already made does no harm', () => {
    fc.assert(
      fc.property(moves, ({ issue, moved, target }) => {
        const once = moveEntries(issue, moved, target);
        expect(moveEntries(once, moved, target)).toEqual(once);
      }),
    );
  });

  test('a gap between rows is where they are put, whether or not they stood before it', () => {
    fc.assert(
      fc.property(moves, ({ issue, moved, target }) => {
        const before = section(issue, target.sectionId);
        const gap = { ...target, index: Math.min(target.index, before.length) };
        const there = section(moveEntries(issue, moved, withoutMoved(issue, moved, gap)), target.sectionId);
        const above = before.slice(0, gap.index).filter((id) => !moved.includes(id));
        expect(there.slice(0, above.length)).toEqual(above);
        expect(there.slice(above.length, above.length + moved.length)).toEqual(moved);
      }),
    );
  });

  test('a section that is not there takes nothing away', () => {
    const issue = issueOf([2, 1]);
    expect(moveEntries(issue, ['a0'], { sectionId: 'x', index: 0 })).toBe(issue);
  });

  test('new entries stand beside those that were there', () => {
    const after = placeEntries(issueOf([2]), [{ id: 'new', clipId: 'clip' }], { sectionId: 'a', index: 1 });
    expect(ids(after)).toEqual(['a0', 'new', 'a1']);
  });

  test('entries taken out leave all others', () => {
    expect(ids(removeEntries(issueOf([3, 2]), ['a1', 'b0']))).toEqual(['a0', 'a2', 'b1']);
  });
});

describe('moving sections', () => {
  test('keeps every section with its entries, and puts it where it was asked to be', () => {
    fc.assert(
      fc.property(issues, fc.nat(5), fc.nat(5), (issue, which, index) => {
        const moved = issue.sections[which % issue.sections.length];
        const after = moveSection(issue, moved?.id ?? '', index);
        expect(ids(after).sort()).toEqual(ids(issue).sort());
        expect(after.sections[Math.min(index, issue.sections.length - 1)]).toBe(moved);
      }),
    );
  });
});

describe('the next place for the keyboard', () => {
  const step = (issue: Issue, id: string, by: -1 | 1): Issue => {
    const target = neighbourPlace(issue, [id], by, 'place');
    return target ? moveEntries(issue, [id], target) : issue;
  };

  test('goes through every place from the last to the first, across sections and empty ones', () => {
    let issue = issueOf([2, 0, 2]);
    const seen: string[] = [];
    for (let count = 0; count < 8; count++) {
      const place = placeOf(issue, 'c1');
      seen.push(`${place?.sectionId}${place?.index}`);
      issue = step(issue, 'c1', -1);
    }
    expect(seen).toEqual(['c1', 'c0', 'b0', 'a2', 'a1', 'a0', 'a0', 'a0']);
  });

  test('down and up again is where it was', () => {
    fc.assert(
      fc.property(issues, fc.nat(20), (issue, which) => {
        const all = ids(issue);
        const id = all[which % Math.max(1, all.length)];
        if (id === undefined || !neighbourPlace(issue, [id], 1, 'place')) return;
        expect(step(step(issue, id, 1), id, -1)).toEqual(issue);
      }),
    );
  });

  test('to the next section is its beginning', () => {
    const issue = issueOf([2, 2]);
    expect(neighbourPlace(issue, ['a0'], 1, 'section')).toEqual({ sectionId: 'b', index: 0 });
    expect(neighbourPlace(issue, ['a0'], -1, 'section')).toBeNull();
  });
});
