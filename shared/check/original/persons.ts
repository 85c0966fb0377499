import { personLike, personNamesIn } from '../../style/index.ts';

/** A person's name that is another one's but for a character. */
export interface ChangedPerson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the original has there. */
  readonly there: string;
}

/** Names behind a title that the original has, behind a title, with one other character. */
export function changedPersons(edited: string, original: string): ChangedPerson[] {
  return personNamesIn(edited).flatMap((person): ChangedPerson[] => {
    const there = original.includes(person.text) ? undefined : personLike(person.text, original);
    return there === undefined ? [] : [{ ...person, there }];
  });
}
