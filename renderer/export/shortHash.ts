/** 7c41…e9a0 @param hash hexadecimal */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;
