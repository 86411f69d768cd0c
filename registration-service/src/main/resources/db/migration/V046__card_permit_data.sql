ALTER TABLE card ADD COLUMN work_permit_loaded_on date;
COMMENT ON COLUMN card.work_permit_loaded_on IS 'The day on which the permit''s data were loaded last (R11.2).';
