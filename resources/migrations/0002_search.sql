-- What search finds clips by. These tables follow the clips: they are written through the search index alone and can
-- be made again from the clips at any time.

CREATE TABLE search_place (
  place INTEGER PRIMARY KEY, -- the clip's number in the two tables below: the newer the clip, the smaller
  clip INTEGER NOT NULL UNIQUE -- clip.number
) STRICT;

-- The characters of a clip's texts in order, two or three at a time: a phrase of these is a word.
CREATE VIRTUAL TABLE search_phrase USING fts5 (
  tokens,
  content = '',
  contentless_delete = 1,
  detail = full,
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

-- What is too short for a phrase: each different character of a clip's texts, and pairs of ASCII characters.
CREATE VIRTUAL TABLE search_short USING fts5 (
  tokens,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

-- Each transaction leaves a segment. They are merged in idle moments and after an import (from 4 of one size on), and
-- while clips are written when that does not come (from 64 on, a little at a time). A crisis merge does it all at once
-- and stalls an editor for a moment: it is kept for the day the others fall behind, since FTS5 refuses to write beyond
-- 2,000 segments. Up to 32 MB are gathered in memory before a segment is written.
INSERT INTO search_phrase (search_phrase, rank)
  VALUES ('automerge', 64), ('usermerge', 4), ('crisismerge', 256), ('hashsize', 33554432);
INSERT INTO search_short (search_short, rank)
  VALUES ('automerge', 64), ('usermerge', 4), ('crisismerge', 256), ('hashsize', 33554432);
