CREATE TABLE timeline_entry (
  id          uuid PRIMARY KEY,
  arrival     bigint GENERATED ALWAYS AS IDENTITY,
  person_id   uuid NOT NULL,
  at          timestamptz NOT NULL,
  service     text NOT NULL,
  event       text NOT NULL,
  params      text NOT NULL,
  basis       text NOT NULL,
  credit_code text
);
CREATE INDEX timeline_entry_person ON timeline_entry (person_id, at, arrival);
COMMENT ON TABLE timeline_entry IS 'What all services said about a person, as code and parameters; rendered in the reader''s language.';
COMMENT ON COLUMN timeline_entry.credit_code IS 'The employer an entry concerns; an employer sees only entries with its own.';
