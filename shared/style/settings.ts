import { z } from 'zod';

const RuleId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

/** What a publication decided about its house style. */
export const StyleSettings = z.strictObject({
  /** The mark of a range: 3—5年 or 3～5年. */
  rangeMark: z.enum(['—', '～']),
  /** Rules that differ from their own level. */
  levels: z.record(RuleId, z.enum(['error', 'warning', 'off'])),
  /** Dots per inch below which a picture is too coarse for the size it is printed at. */
  leastDpi: z.int().min(36).max(1200),
  /** Whether an issue is exported and frozen only when nothing at error level is open. */
  holdsExport: z.boolean().default(false),
  /** Words in which nothing is found, wherever they stand. */
  words: z.array(z.string().min(1).max(100)).max(5000),
  /** Places that are right as they are: the rule, and the text it found with a little of what stands around it. */
  ignored: z
    .array(
      z.strictObject({
        rule: RuleId,
        text: z.string().min(1).max(200),
        /** Why, in the editor's words; one line. */
        reason: z.string().min(1).max(200).optional(),
      }),
    )
    .max(20_000),
});
export type StyleSettings = Readonly<z.infer<typeof StyleSettings>>;

export const defaultStyleSettings: StyleSettings = {
  rangeMark: '—',
  levels: {},
  leastDpi: 150,
  holdsExport: false,
  words: [],
  ignored: [],
};
