import { type Clip, plainText } from '../model/index.ts';

/** The parts of a clip that are text which an editor writes. */
export const textFields = ['headline', 'lead', 'detail', 'picture'] as const;
export type TextField = (typeof textFields)[number];

export const isTextField = (field: string): field is TextField => textFields.some((each) => each === field);

/** The plain text that findings' offsets count in: of the pictures their captions, a line each. */
export function fieldText(clip: Clip, field: TextField): string {
  switch (field) {
    case 'headline':
      return clip.headline;
    case 'lead':
      return clip.lead;
    case 'detail':
      return plainText(clip.detail);
    case 'picture':
      return clip.pictures.map(({ caption }) => caption).join('\n');
  }
}
