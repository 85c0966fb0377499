import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { defaultSettings, Settings } from '#shared/shell/index.ts';

const WindowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
/** Where the window stood, in the screen's px. */
export type WindowState = z.infer<typeof WindowState>;

/** What the shell keeps between starts. Unknown fields are those of a newer version; they are dropped. */
const DeskMemory = z.object({
  settings: z.preprocess(withDefaults, z.object(Settings.shape)),
  /** Newest first; the first is opened at the next start. */
  recent: z.array(z.object({ folder: z.string().min(1), openedAt: z.number() })).max(50),
  window: WindowState.nullable(),
  /** What the browser clipper proves itself with; empty until it is wanted. */
  clipperToken: z.string().max(100).default(''),
});
export type DeskMemory = z.output<typeof DeskMemory>;

/** A setting that an older version did not know has its default. */
function withDefaults(settings: unknown): unknown {
  return typeof settings === 'object' ? { ...defaultSettings, ...settings } : settings;
}

const empty: DeskMemory = { settings: defaultSettings, recent: [], window: null, clipperToken: '' };

export interface DeskFile {
  read(): DeskMemory;
  /** Changes some of it and writes it. A disk that cannot be written loses the change at the next start only. */
  change(change: Partial<DeskMemory>): void;
}

/**
 * The file settings.json in the user's data folder. One that cannot be read is kept beside it under another name
 * and the defaults are used.
 */
export function openDeskFile(folder: string): DeskFile {
  const path = join(folder, 'settings.json');
  let memory = readMemory(path);
  return {
    read: () => memory,
    change: (change) => {
      memory = { ...memory, ...change };
      try {
        writeFileWhole(path, `${JSON.stringify(memory, null, 2)}\n`);
      } catch (error) {
        console.error(error);
      }
    },
  };
}

function readMemory(path: string): DeskMemory {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return empty;
  }
  try {
    return DeskMemory.parse(JSON.parse(text));
  } catch (error) {
    const kept = path.replace(/\.json$/, `.damaged-${Date.now()}.json`);
    console.error(`settings.json cannot be read; it is kept as ${kept} and the defaults are used`, error);
    copyFileSync(path, kept);
    return empty;
  }
}

/**
 * For the user alone, since it has a secret. Into a new file that is flushed and renamed over the old one, so that a crash leaves one of the two
 * whole.
 */
function writeFileWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** Settings with some of them changed. */
export function mergeSettings(
  settings: Settings,
  change: { readonly [Key in keyof Settings]?: Settings[Key] | undefined },
): Settings {
  return {
    language: change.language ?? settings.language,
    theme: change.theme ?? settings.theme,
    exportFolder: change.exportFolder ?? settings.exportFolder,
    exportKinds: change.exportKinds ?? settings.exportKinds,
    clipper: change.clipper ?? settings.clipper,
  };
}
