export const styleFields = ['headline', 'lead', 'detail', 'source', 'contents', 'caption'] as const;

/** What a text is in its item. */
export type StyleField = (typeof styleFields)[number];
