import { defaultStyleSettings, type StyleSettings } from '#shared/style/settings.ts';
import type { Connection } from './connection.ts';
import type { Recorder } from './recorder.ts';
import type { StyleSettingsRow } from './tables.ts';

export interface StyleSettingsReader {
  /** What a publication decided about its house style; the defaults where it decided nothing yet. */
  get(publicationId: string): StyleSettings;
}

export interface StyleSettingsWriter extends StyleSettingsReader {
  save(publicationId: string, settings: StyleSettings): void;
}

export function createStyleSettingsReader(db: Connection): StyleSettingsReader {
  const byId = db.prepare<[string], StyleSettingsRow>('SELECT * FROM style_settings WHERE id = ?');
  return {
    get: (publicationId) => {
      const row = byId.get(publicationId);
      // A setting that is newer than the row has its default.
      return row ? { ...defaultStyleSettings, ...(JSON.parse(row.settings) as StyleSettings) } : defaultStyleSettings;
    },
  };
}

export function createStyleSettingsWriter(db: Connection, recorder: Recorder): StyleSettingsWriter {
  return {
    ...createStyleSettingsReader(db),
    save: (publicationId, settings) => {
      recorder.put('style_settings', { id: publicationId, settings: JSON.stringify(settings) });
    },
  };
}
