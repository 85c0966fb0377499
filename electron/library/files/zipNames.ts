/**
 * The name of an entry as it is meant: UTF-8, or GB18030, which Chinese Windows writes without saying so.
 * Every byte sequence has some name.
 */
export function decodeZipName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

/**
 * Why a file of this name has no place in a folder, for the user; null where it has one. Names with a backslash are
 * refused as well: programs do not agree on what it means; and so are those that Windows takes for something else
 * (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
 */
export function unsafeNameReason(name: string): string | null {
  if (name === '' || name.length > 1000) return '文件名是空的或太长';
  if (/[\p{Cc}\p{Bidi_Control}]/u.test(name)) return '文件名里有控制符';
  if (/^[/\\]|^[a-z]:/i.test(name)) return '文件名是绝对路径';
  const steps = name.replace(/\/$/, '').split(/[/\\]/);
  if (steps.includes('..')) return '文件名会指到文件夹外面';
  if (name.includes('\\') || steps.some((step) => step === '' || step === '.')) return '文件名写法不规范';
  return steps.some(meansOtherwise) ? '文件名在 Windows 上另有含义' : null;
}

/** A device, a stream within a file, or an end that is dropped. */
const meansOtherwise = (step: string): boolean =>
  /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(step) || /:|[. ]$/.test(step);

/** Names that some file system takes for the same. */
export const zipNameKey = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\/$/, '');
