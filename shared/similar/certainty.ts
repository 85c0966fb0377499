/** How sure it is that two clips are one, in whole per cent; 100 only for the same address or text. */
export const certaintyOf = ({ score }: { readonly score: number }): number => Math.floor(score * 100);
