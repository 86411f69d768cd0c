ALTER TABLE contribution ADD COLUMN corrects text, ADD COLUMN reason text, ADD COLUMN entered_by text;
CREATE UNIQUE INDEX contribution_corrects ON contribution (corrects, collection_id) WHERE corrects IS NOT NULL;
COMMENT ON COLUMN contribution.corrects IS 'The collection that this row takes back or puts right; entered by an officer, never an update of that row.';
