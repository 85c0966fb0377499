-- What a desk with a window asks of the library: brands with marks of their own, frozen editions, limits of pictures,
-- saved searches, and lists that stay quick with 100,000 clips.

ALTER TABLE publication ADD COLUMN logo_asset_id TEXT REFERENCES asset (id);
ALTER TABLE publication ADD COLUMN file_name_pattern TEXT NOT NULL DEFAULT '{publication}{label}';
ALTER TABLE issue ADD COLUMN edition INTEGER NOT NULL DEFAULT 1 CHECK (edition > 0); -- of the draft, or the last frozen
ALTER TABLE issue ADD COLUMN edition_reason TEXT NOT NULL DEFAULT ''; -- why the edition is made; empty for the first
ALTER TABLE entry ADD COLUMN picture_lines INTEGER CHECK (picture_lines > 0); -- null: as many as the template gives

-- Rows that are kept in the history alone get the new columns too, so that undo and redo can bring them back.
UPDATE change SET before = json_set(before, '$.edition', 1, '$.edition_reason', '')
  WHERE entity = 'issue' AND kind = 'delete' AND before IS NOT NULL;
UPDATE change SET after = json_set(after, '$.edition', 1, '$.edition_reason', '')
  WHERE entity = 'issue' AND kind = 'insert' AND after IS NOT NULL;
UPDATE change SET after = json_set(after, '$.file_name_pattern', '{publication}{label}')
  WHERE entity = 'publication' AND kind = 'insert' AND after IS NOT NULL;

-- A step that can no longer be undone, nor any before it: some of what it was done to is gone for good.
ALTER TABLE step ADD COLUMN settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1));

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)) -- JSON object
) STRICT;

-- An edition of an issue as it was frozen. A row is never changed; only the undo of its freezing takes it away.
CREATE TABLE frozen_edition (
  id TEXT PRIMARY KEY NOT NULL, -- the issue's id and the edition
  issue_id TEXT NOT NULL REFERENCES issue (id),
  edition INTEGER NOT NULL CHECK (edition > 0),
  frozen_at INTEGER NOT NULL, -- ms since 1970
  reason TEXT NOT NULL,
  dated_on TEXT NOT NULL, -- ISO 8601 date that its files bear
  clips TEXT NOT NULL CHECK (json_valid(clips)), -- JSON array of ids, an entry each
  document TEXT NOT NULL CHECK (json_valid(document)),
  template TEXT NOT NULL CHECK (json_valid(template)),
  fonts TEXT NOT NULL CHECK (json_valid(fonts)), -- JSON object: SHA-256 of each face's file
  sha256 TEXT NOT NULL, -- of the document
  UNIQUE (issue_id, edition)
) STRICT;
CREATE TRIGGER frozen_edition_update BEFORE UPDATE ON frozen_edition
BEGIN
  SELECT RAISE(ABORT, 'a frozen edition never changes');
END;

-- What follows: the clips that were printed, and where.
CREATE TABLE frozen_clip (
  clip_id TEXT NOT NULL REFERENCES clip (id),
  frozen_id TEXT NOT NULL REFERENCES frozen_edition (id),
  PRIMARY KEY (clip_id, frozen_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX frozen_clip_by_edition ON frozen_clip (frozen_id);
CREATE TRIGGER frozen_edition_insert AFTER INSERT ON frozen_edition
BEGIN
  INSERT OR IGNORE INTO frozen_clip SELECT value, NEW.id FROM json_each(NEW.clips);
END;
CREATE TRIGGER frozen_edition_delete BEFORE DELETE ON frozen_edition
BEGIN
  DELETE FROM frozen_clip WHERE frozen_id = OLD.id;
END;

-- Lists of clips, each found and counted in an index alone. Indexes of the clips outside the trash leave trashed_at to
-- their condition: as their first column it would look to SQLite like one that narrows a search down.
DROP INDEX clip_by_number;
DROP INDEX clip_by_date;
DROP INDEX clip_by_update;
DROP INDEX clip_by_status;
CREATE INDEX clip_listed ON clip (number) WHERE trashed_at IS NULL;
CREATE INDEX clip_listed_by_date ON clip (published_on) WHERE trashed_at IS NULL;
CREATE INDEX clip_listed_by_update ON clip (updated_at) WHERE trashed_at IS NULL;
CREATE INDEX clip_listed_by_status ON clip (status, published_on) WHERE trashed_at IS NULL;
CREATE INDEX clip_listed_by_source ON clip (source_id, published_on) WHERE trashed_at IS NULL;
CREATE INDEX clip_listed_by_section ON clip (section_id, published_on) WHERE trashed_at IS NULL;
CREATE INDEX clip_listed_by_region ON clip (province, city, published_on) WHERE trashed_at IS NULL;
CREATE INDEX clip_listed_by_city ON clip (city, published_on) WHERE trashed_at IS NULL;
CREATE INDEX clip_trashed ON clip (trashed_at) WHERE trashed_at IS NOT NULL;
