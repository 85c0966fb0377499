-- What search finds clips by. These tables follow the clips: they are written through the search index alone and can
-- be made again from the clips at any time.

CREATE TABLE search_place (
  place INTEGER PRIMARY KEY, -- the clip's number in the two tables below: the newer the clip, the smaller
  clip INTEGER NOT NULL UNIQUE -- clip.number
) STRICT;

-- Each two neighbouring characters of a clip's texts, in order: a phrase of them is a word.
CREATE VIRTUAL TABLE search_pair USING fts5 (
  tokens,
  content = '',
  contentless_delete = 1,
  detail = full,
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

-- Each different character of a clip's texts, for words of one character.
CREATE VIRTUAL TABLE search_character USING fts5 (
  tokens,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

-- Each transaction leaves a segment; they are merged a little at a time, while clips are written (from 16 of one size
-- on) and in idle moments (from 4 on). A crisis merge does it all at once and may stall an editor for a moment: it is
-- kept for the day the others fall behind, since FTS5 refuses to write beyond 2,000 segments.
-- Up to 32 MB are gathered in memory before a segment is written.
INSERT INTO search_pair (search_pair, rank)
  VALUES ('automerge', 16), ('usermerge', 4), ('crisismerge', 256), ('hashsize', 33554432);
INSERT INTO search_character (search_character, rank)
  VALUES ('automerge', 16), ('usermerge', 4), ('crisismerge', 256), ('hashsize', 33554432);
