export { canonicalUrl } from './canonicalUrl.ts';
export { certaintyOf } from './certainty.ts';
export { type Comparison, compare, duplicateScore } from './compare.ts';
export { type ComparedText, type Fingerprint, fingerprint } from './fingerprint.ts';
export { type ClipKeys, keptUnder, keysOf, keyVersion, packKeys, soughtUnder, unpackKeys } from './keys.ts';
