CREATE TABLE insured_person (
  person_reference text PRIMARY KEY,
  name             text,
  date_of_birth    date,
  insured_since    date,
  last_paid_month  date,
  insurances       text,
  told_at          timestamptz,
  row_version      int NOT NULL DEFAULT 0
);
COMMENT ON TABLE insured_person IS 'The ordinary scheme''s word on people going abroad; a row without a name waits for it (R6.8).';
COMMENT ON COLUMN insured_person.told_at IS 'Time of the newest word; older ones change nothing.';
