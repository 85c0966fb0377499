import { DeskError } from '#shared/errors.ts';
import { jsonMistake } from './jsonMistake.ts';

/**
 * The value of a JSON text in UTF-8, with or without a byte order mark (RFC 8259 §8.1).
 * @throws DeskError bad_json, with the line and column of the mistake
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw badJson(text, error);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const message = '文件不是 UTF-8 编码，读不出来，什么都没有导入。请另存为 UTF-8 编码的 JSON 文件。';
    throw new DeskError('bad_json', message, undefined, error);
  }
}

function badJson(text: string, error: unknown): DeskError {
  const before = text.slice(0, jsonMistake(text) ?? text.length).split('\n');
  const line = before.length;
  const column = [...(before.at(-1) ?? '')].length + 1;
  const message = `文件第 ${line} 行第 ${column} 列不是正确的 JSON，什么都没有导入。请改正后再试。`;
  return new DeskError('bad_json', message, { line, column }, error);
}
