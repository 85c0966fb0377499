/** A sentence for the user, in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const words = (zh: string, en: string): Words => ({ zh, en });

/** A headline as it is named in a message; long ones are cut. */
export const named = (headline: string): string => {
  const characters = [...headline.trim()];
  return characters.length <= 24 ? headline.trim() : `${characters.slice(0, 23).join('')}…`;
};
