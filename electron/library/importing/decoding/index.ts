export { type DecodedText, decodeText, type Encoding } from './decodeText.ts';
