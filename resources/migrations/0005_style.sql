-- House style as a publication wants it: levels of rules, words and places that are right as they are.
CREATE TABLE style_settings (
  id TEXT PRIMARY KEY NOT NULL REFERENCES publication (id), -- the publication's
  settings TEXT NOT NULL CHECK (json_valid(settings)) -- JSON object
) STRICT;
