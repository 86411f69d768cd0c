ALTER TABLE early_event ADD type text;
COMMENT ON COLUMN early_event.type IS 'The event''s name, for the dead letter it becomes when it has waited too long.';
