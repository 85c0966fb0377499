/** `rich`: all blocks; `plain`: paragraphs of plain text; `line`: one line of plain text. */
export type EditorMode = 'rich' | 'plain' | 'line';
