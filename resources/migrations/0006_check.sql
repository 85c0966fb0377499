-- How many places of an issue were corrected in its check; null for none. It is recorded, so that undo takes it back.
ALTER TABLE issue ADD COLUMN fixed INTEGER CHECK (fixed > 0);
