CREATE TABLE asset (
  id TEXT PRIMARY KEY NOT NULL, -- SHA-256 of the normalised picture
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png')),
  width INTEGER NOT NULL CHECK (width > 0), -- px
  height INTEGER NOT NULL CHECK (height > 0), -- px
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  original_id TEXT NOT NULL -- SHA-256 of the file as it came
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  entity TEXT NOT NULL, -- the table
  entity_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX change_by_entity ON change (entity_id);

CREATE INDEX change_by_step ON change (step_id);

CREATE TABLE clip (
  number INTEGER PRIMARY KEY, -- the search index's name for it
  id TEXT NOT NULL UNIQUE,
  headline TEXT NOT NULL,
  lead TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)), -- rich text
  source_id TEXT REFERENCES source (id),
  section_id TEXT REFERENCES section (id),
  published_on TEXT, -- ISO 8601 date
  province TEXT,
  city TEXT,
  url TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('inbox', 'editing', 'ready')),
  tags TEXT NOT NULL CHECK (json_valid(tags)), -- JSON array
  pictures TEXT NOT NULL CHECK (json_valid(pictures)), -- JSON array of {assetId, caption, credit}
  extra TEXT NOT NULL CHECK (json_valid(extra)), -- JSON object
  added_at INTEGER NOT NULL, -- ms since 1970
  updated_at INTEGER NOT NULL, -- ms since 1970
  trashed_at INTEGER, -- ms since 1970; null while not in the trash
  revision INTEGER NOT NULL, -- the step that made this state
  CHECK ((province IS NULL) = (city IS NULL))
) STRICT;

CREATE TABLE clip_asset (
  clip INTEGER NOT NULL REFERENCES clip (number),
  asset_id TEXT NOT NULL REFERENCES asset (id),
  PRIMARY KEY (clip, asset_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX clip_asset_by_asset ON clip_asset (asset_id);

CREATE INDEX clip_by_section ON clip (section_id);

CREATE INDEX clip_by_source ON clip (source_id);

CREATE INDEX clip_by_url ON clip (url) WHERE url <> '';

CREATE TRIGGER clip_delete BEFORE DELETE ON clip
BEGIN
  DELETE FROM clip_tag WHERE clip = OLD.number;
  DELETE FROM clip_asset WHERE clip = OLD.number;
END;

CREATE TRIGGER clip_insert AFTER INSERT ON clip
BEGIN
  INSERT OR IGNORE INTO clip_tag SELECT value, NEW.number FROM json_each(NEW.tags);
  INSERT OR IGNORE INTO clip_asset (clip, asset_id)
    SELECT NEW.number, value ->> 'assetId' FROM json_each(NEW.pictures)
    UNION SELECT NEW.number, value ->> 'assetId' FROM json_each(NEW.detail) WHERE value ->> 'type' = 'picture';
END;

CREATE TABLE clip_key (
  clip INTEGER PRIMARY KEY REFERENCES clip (number) ON DELETE CASCADE,
  version INTEGER NOT NULL, -- of the way keys are made: others are made anew
  keys BLOB NOT NULL -- 32-bit hashes, little-endian
) STRICT;

CREATE INDEX clip_listed ON clip (number) WHERE trashed_at IS NULL;

CREATE INDEX clip_listed_by_city ON clip (city, published_on) WHERE trashed_at IS NULL;

CREATE INDEX clip_listed_by_date ON clip (published_on) WHERE trashed_at IS NULL;

CREATE INDEX clip_listed_by_region ON clip (province, city, published_on) WHERE trashed_at IS NULL;

CREATE INDEX clip_listed_by_section ON clip (section_id, published_on) WHERE trashed_at IS NULL;

CREATE INDEX clip_listed_by_source ON clip (source_id, published_on) WHERE trashed_at IS NULL;

CREATE INDEX clip_listed_by_status ON clip (status, published_on) WHERE trashed_at IS NULL;

CREATE INDEX clip_listed_by_update ON clip (updated_at) WHERE trashed_at IS NULL;

CREATE TABLE clip_original (
  id TEXT PRIMARY KEY NOT NULL REFERENCES clip (id), -- the clip's
  url TEXT NOT NULL,
  captured_at INTEGER NOT NULL, -- ms since 1970
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  author TEXT NOT NULL,
  published_on TEXT, -- ISO 8601 date
  text TEXT NOT NULL CHECK (json_valid(text)) -- rich text
) STRICT;

CREATE TRIGGER clip_pictures_update AFTER UPDATE OF pictures, detail ON clip
WHEN NEW.pictures <> OLD.pictures OR NEW.detail <> OLD.detail
BEGIN
  DELETE FROM clip_asset WHERE clip = OLD.number;
  INSERT OR IGNORE INTO clip_asset (clip, asset_id)
    SELECT NEW.number, value ->> 'assetId' FROM json_each(NEW.pictures)
    UNION SELECT NEW.number, value ->> 'assetId' FROM json_each(NEW.detail) WHERE value ->> 'type' = 'picture';
END;

CREATE TABLE clip_tag (
  tag TEXT NOT NULL,
  clip INTEGER NOT NULL REFERENCES clip (number),
  PRIMARY KEY (tag, clip)
) STRICT, WITHOUT ROWID;

CREATE INDEX clip_tag_by_clip ON clip_tag (clip);

CREATE TRIGGER clip_tags_update AFTER UPDATE OF tags ON clip WHEN NEW.tags <> OLD.tags
BEGIN
  DELETE FROM clip_tag WHERE clip = OLD.number;
  INSERT OR IGNORE INTO clip_tag SELECT value, NEW.number FROM json_each(NEW.tags);
END;

CREATE INDEX clip_trashed ON clip (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE distinct_pair (
  id TEXT PRIMARY KEY NOT NULL, -- both ids, the smaller first
  a TEXT NOT NULL REFERENCES clip (id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES clip (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX distinct_pair_by_a ON distinct_pair (a);

CREATE INDEX distinct_pair_by_b ON distinct_pair (b);

CREATE TABLE entry (
  id TEXT PRIMARY KEY NOT NULL,
  section_id TEXT NOT NULL REFERENCES issue_section (id),
  position INTEGER NOT NULL, -- with gaps, so that a move changes one row
  clip_id TEXT NOT NULL REFERENCES clip (id)
, picture_lines INTEGER CHECK (picture_lines > 0)) STRICT;

CREATE INDEX entry_by_clip ON entry (clip_id);

CREATE INDEX entry_by_section ON entry (section_id, position);

CREATE TABLE frozen_clip (
  clip_id TEXT NOT NULL REFERENCES clip (id),
  frozen_id TEXT NOT NULL REFERENCES frozen_edition (id),
  PRIMARY KEY (clip_id, frozen_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX frozen_clip_by_edition ON frozen_clip (frozen_id);

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

CREATE TRIGGER frozen_edition_delete BEFORE DELETE ON frozen_edition
BEGIN
  DELETE FROM frozen_clip WHERE frozen_id = OLD.id;
END;

CREATE TRIGGER frozen_edition_insert AFTER INSERT ON frozen_edition
BEGIN
  INSERT OR IGNORE INTO frozen_clip SELECT value, NEW.id FROM json_each(NEW.clips);
END;

CREATE TRIGGER frozen_edition_update BEFORE UPDATE ON frozen_edition
BEGIN
  SELECT RAISE(ABORT, 'a frozen edition never changes');
END;

CREATE TABLE issue (
  id TEXT PRIMARY KEY NOT NULL,
  publication_id TEXT NOT NULL REFERENCES publication (id),
  year INTEGER NOT NULL,
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  number INTEGER NOT NULL CHECK (number > 0),
  number_to INTEGER NOT NULL CHECK (number_to >= number),
  total INTEGER NOT NULL CHECK (total > 0),
  total_to INTEGER NOT NULL CHECK (total_to >= total),
  label TEXT NOT NULL,
  published_on TEXT, -- ISO 8601 date
  cover_asset_id TEXT REFERENCES asset (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'frozen')), edition INTEGER NOT NULL DEFAULT 1 CHECK (edition > 0), edition_reason TEXT NOT NULL DEFAULT '', fixed INTEGER CHECK (fixed > 0),
  UNIQUE (publication_id, total)
) STRICT;

CREATE TABLE issue_section (
  id TEXT PRIMARY KEY NOT NULL,
  issue_id TEXT NOT NULL REFERENCES issue (id),
  position INTEGER NOT NULL, -- with gaps, so that a move changes one row
  name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('feature', 'brief')),
  items_per_page INTEGER NOT NULL CHECK (items_per_page > 0)
) STRICT;

CREATE INDEX issue_section_by_issue ON issue_section (issue_id, position);

CREATE TRIGGER issue_total_insert BEFORE INSERT ON issue
WHEN EXISTS (
  SELECT 1 FROM issue
  WHERE publication_id = NEW.publication_id AND total <= NEW.total_to AND total_to >= NEW.total
)
BEGIN
  SELECT RAISE(ABORT, 'total number used');
END;

CREATE TRIGGER issue_total_update BEFORE UPDATE OF publication_id, total, total_to ON issue
WHEN EXISTS (
  SELECT 1 FROM issue
  WHERE publication_id = NEW.publication_id AND total <= NEW.total_to AND total_to >= NEW.total AND id <> NEW.id
)
BEGIN
  SELECT RAISE(ABORT, 'total number used');
END;

CREATE TABLE publication (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  slogan TEXT NOT NULL,
  brand TEXT NOT NULL,
  site TEXT NOT NULL,
  frequency TEXT NOT NULL,
  closing_note TEXT NOT NULL,
  label_pattern TEXT NOT NULL,
  template_id TEXT NOT NULL,
  brand_color TEXT,
  cover_asset_id TEXT REFERENCES asset (id),
  place_line INTEGER NOT NULL CHECK (place_line IN (0, 1)),
  region_index INTEGER NOT NULL CHECK (region_index IN (0, 1))
, logo_asset_id TEXT REFERENCES asset (id), file_name_pattern TEXT NOT NULL DEFAULT '{publication}{label}') STRICT;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)) -- JSON object
) STRICT;

CREATE VIRTUAL TABLE search_phrase USING fts5 (
  tokens,
  content = '',
  contentless_delete = 1,
  detail = full,
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

CREATE TABLE 'search_phrase_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_phrase_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_phrase_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_phrase_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_place (
  place INTEGER PRIMARY KEY, -- the clip's number in the two tables below: the newer the clip, the smaller
  clip INTEGER NOT NULL UNIQUE -- clip.number
) STRICT;

CREATE VIRTUAL TABLE search_short USING fts5 (
  tokens,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

CREATE TABLE 'search_short_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_short_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_short_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_short_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE section (
  id TEXT PRIMARY KEY NOT NULL,
  publication_id TEXT NOT NULL REFERENCES publication (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('feature', 'brief')),
  items_per_page INTEGER NOT NULL CHECK (items_per_page > 0),
  usual_count INTEGER NOT NULL CHECK (usual_count >= 0)
) STRICT;

CREATE INDEX section_by_publication ON section (publication_id, position);

CREATE TABLE source (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)), -- JSON array
  hosts TEXT NOT NULL CHECK (json_valid(hosts)), -- JSON array
  keys TEXT NOT NULL CHECK (json_valid(keys)) -- JSON array: name and aliases as they are compared
) STRICT;

CREATE TRIGGER source_delete BEFORE DELETE ON source
BEGIN
  DELETE FROM source_key WHERE source_id = OLD.id;
  DELETE FROM source_host WHERE source_id = OLD.id;
END;

CREATE TABLE source_host (
  host TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_host_by_source ON source_host (source_id);

CREATE TRIGGER source_insert AFTER INSERT ON source
BEGIN
  INSERT INTO source_key SELECT value, NEW.id FROM json_each(NEW.keys);
  INSERT INTO source_host SELECT value, NEW.id FROM json_each(NEW.hosts);
END;

CREATE TABLE source_key (
  key TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_key_by_source ON source_key (source_id);

CREATE TRIGGER source_update AFTER UPDATE ON source
BEGIN
  DELETE FROM source_key WHERE source_id = OLD.id;
  DELETE FROM source_host WHERE source_id = OLD.id;
  INSERT INTO source_key SELECT value, NEW.id FROM json_each(NEW.keys);
  INSERT INTO source_host SELECT value, NEW.id FROM json_each(NEW.hosts);
END;

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  caller_step TEXT, -- the caller's name for it: calls in a row with the same one are one step
  action TEXT NOT NULL, -- the call, e.g. clip.save
  subject TEXT NOT NULL, -- what it was done to, e.g. a headline
  made_at INTEGER NOT NULL, -- ms since 1970
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
, settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))) STRICT;

CREATE TABLE style_settings (
  id TEXT PRIMARY KEY NOT NULL REFERENCES publication (id), -- the publication's
  settings TEXT NOT NULL CHECK (json_valid(settings)) -- JSON object
) STRICT;
