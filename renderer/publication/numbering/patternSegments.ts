/** A pattern as it is edited: text, a field, text, a field … and text at the end; texts may be empty. */
export interface PatternSegments<Field extends string> {
  /** One more than fields. */
  readonly texts: readonly string[];
  readonly fields: readonly Field[];
}

/** Takes a pattern apart; a name in braces that is not among `known` stays text. */
export function splitPattern<Field extends string>(pattern: string, known: readonly Field[]): PatternSegments<Field> {
  const texts: string[] = [''];
  const fields: Field[] = [];
  for (const part of pattern.split(/(\{[a-z]+\})/)) {
    const field = known.find((name) => part === `{${name}}`);
    if (field) {
      fields.push(field);
      texts.push('');
    } else texts[texts.length - 1] += part;
  }
  return { texts, fields };
}

/** The inverse of splitPattern. */
export function joinPattern<Field extends string>({ texts, fields }: PatternSegments<Field>): string {
  return texts.map((text, index) => (index === 0 ? text : `{${fields[index - 1]}}${text}`)).join('');
}

/** Puts a field into the text at `index`, `at` characters from its start. */
export function withField<Field extends string>(
  { texts, fields }: PatternSegments<Field>,
  field: Field,
  index: number,
  at: number,
): PatternSegments<Field> {
  const text = texts[index] ?? '';
  return {
    texts: [...texts.slice(0, index), text.slice(0, at), text.slice(at), ...texts.slice(index + 1)],
    fields: [...fields.slice(0, index), field, ...fields.slice(index)],
  };
}

/** Takes the field at `index` out; the texts beside it become one. */
export function withoutField<Field extends string>(
  { texts, fields }: PatternSegments<Field>,
  index: number,
): PatternSegments<Field> {
  const joined = `${texts[index] ?? ''}${texts[index + 1] ?? ''}`;
  return {
    texts: [...texts.slice(0, index), joined, ...texts.slice(index + 2)],
    fields: fields.filter((_, at) => at !== index),
  };
}
