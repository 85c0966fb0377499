import { fromPlainText, plainText } from '#shared/model/index.ts';

/** Imported text with a paragraph a line, without indents and empty lines. */
export const paragraphs = (text: string): string => plainText(fromPlainText(text));

/** Imported text that has to stand in one line: line ends become spaces. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
