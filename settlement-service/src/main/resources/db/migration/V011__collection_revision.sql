ALTER TABLE contribution
  ADD COLUMN revision int     NOT NULL DEFAULT 0,
  ADD COLUMN reversal boolean NOT NULL DEFAULT false,
  ADD COLUMN said_at  timestamptz NOT NULL DEFAULT 'epoch',
  DROP COLUMN corrects;
ALTER TABLE contribution ALTER COLUMN said_at DROP DEFAULT;
DROP INDEX contribution_collection;
CREATE UNIQUE INDEX contribution_collection ON contribution (collection_id, revision, reversal);
COMMENT ON COLUMN contribution.revision IS 'R7.2: 0 as first reported; each correction adds two rows of the next number, one that takes back what counted and one that says what counts now.';
COMMENT ON COLUMN contribution.said_at IS 'When it was said, business time: a report older than the one that counts changes nothing.';
COMMENT ON COLUMN contribution.entered_by IS 'The officer who entered a correction; null where the levy authority said it.';
