export { type DocxFile, type DocxInput, writeDocx } from './writeDocx.ts';
