import { z } from 'zod';

/** What a user chose for this machine; what belongs to a publication is kept with it. */
export const Settings = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Where exports go; empty where none was chosen. */
  exportFolder: z.string().max(4096),
  exportKinds: z.array(z.enum(['pdf', 'docx'])).max(2),
  /** Whether the browser clipper may send pages to the desk. */
  clipper: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  language: 'zh',
  theme: 'system',
  exportFolder: '',
  exportKinds: ['pdf', 'docx'],
  clipper: false,
};
