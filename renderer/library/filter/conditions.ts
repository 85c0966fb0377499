import type { Filter } from '../view.ts';

/** A condition of a filter that is shown and taken away as one. */
export type Condition =
  | 'status'
  | 'section'
  | 'source'
  | 'tag'
  | 'region'
  | 'within'
  | 'dates'
  | 'lacks'
  | 'used'
  | 'printed'
  | 'trashed';

/** The fields of a filter that each condition is kept in. */
export const fieldsOf: Readonly<Record<Condition, readonly (keyof Filter)[]>> = {
  trashed: ['trashed'],
  status: ['status'],
  section: ['sectionId'],
  source: ['sourceId'],
  tag: ['tag'],
  region: ['province', 'city'],
  within: ['withinDays'],
  dates: ['publishedFrom', 'publishedTo'],
  lacks: ['lacks'],
  used: ['used'],
  printed: ['printed'],
};

/** A view of the sidebar by status leaves out what was printed; the two are shown as one condition. */
const isPartOfStatus = (condition: Condition, { status, printed }: Filter): boolean =>
  condition === 'printed' && status !== undefined && printed === false;

/** The conditions that a filter has. */
export const conditionsOf = (filter: Filter): readonly Condition[] =>
  (Object.keys(fieldsOf) as Condition[]).filter(
    (condition) =>
      !isPartOfStatus(condition, filter) &&
      fieldsOf[condition].some((field) => filter[field] !== undefined && !(field === 'trashed' && !filter.trashed)),
  );

/** Whether the sidebar shows by itself what the list is filtered by. */
export function isSidebarView(filter: Filter): boolean {
  const [first, ...rest] = conditionsOf(filter);
  if (first === undefined || rest.length > 0) return first === undefined;
  return (
    first === 'status' || first === 'section' || first === 'trashed' || (first === 'printed' && filter.printed === true)
  );
}

/** The change that takes a condition away. */
export function without(condition: Condition): { readonly [Key in keyof Filter]?: undefined } {
  const fields = condition === 'status' ? [...fieldsOf.status, 'printed'] : fieldsOf[condition];
  return Object.fromEntries(fields.map((field) => [field, undefined]));
}
