CREATE TABLE outreach (
  id              uuid PRIMARY KEY,
  registration_id uuid NOT NULL UNIQUE,
  person_id       uuid NOT NULL,
  employer        text,
  country         text NOT NULL,
  insurances      text NOT NULL,
  hand_in_by      date NOT NULL,
  remind_on       date,
  version         int  NOT NULL,
  row_version     int  NOT NULL
);
CREATE INDEX outreach_person ON outreach (person_id);
CREATE INDEX outreach_due ON outreach (remind_on) WHERE remind_on IS NOT NULL;
COMMENT ON TABLE outreach IS 'Who was told that an agreement may apply, and when they are reminded next (R6.10).';
COMMENT ON COLUMN outreach.remind_on IS 'Null when no reminder is left, or none is needed any more.';
