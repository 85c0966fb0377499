import { fromPlainText, plainText } from '#shared/model/index.ts';

/** Imported text with a paragraph a line, without indents and empty lines. */
export const paragraphs = (text: string): string => plainText(fromPlainText(text));
