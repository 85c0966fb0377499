/** The orders of a list of clips: by the date of the news, by the last change, by when they were added. */
export const clipOrders = ['newest', 'oldest', 'updated', 'added'] as const;
