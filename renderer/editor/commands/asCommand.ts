import type { EditorUpdateOptions } from 'lexical';

/** Marks an update as one step of its own: formatting, inserting, removing by a button. */
export const commandTag = 'desk-command';

/** Marks an update that only takes over what stands in the library. */
export const outsideTag = 'desk-outside';

/** Done at once, so that two commands in a row are two steps. */
export const asCommand: EditorUpdateOptions = { tag: commandTag, discrete: true };
