-- Clipping: what a clip was captured from, by which keys it is compared with others, and which pairs are no duplicates.

-- The original of a clip as it was captured; it is never edited.
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

-- Two clips that look alike and are news of their own.
CREATE TABLE distinct_pair (
  id TEXT PRIMARY KEY NOT NULL, -- both ids, the smaller first
  a TEXT NOT NULL REFERENCES clip (id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES clip (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX distinct_pair_by_a ON distinct_pair (a);
CREATE INDEX distinct_pair_by_b ON distinct_pair (b);

-- What follows, and is made anew whenever it is missing: keys that clips which say the same have in common.
CREATE TABLE clip_key (
  clip INTEGER PRIMARY KEY REFERENCES clip (number) ON DELETE CASCADE,
  version INTEGER NOT NULL, -- of the way keys are made: others are made anew
  keys BLOB NOT NULL -- 32-bit hashes, little-endian
) STRICT;
