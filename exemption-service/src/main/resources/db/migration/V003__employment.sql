CREATE TABLE employment (
  registration_id      uuid PRIMARY KEY,
  person_id            uuid NOT NULL,
  employer_credit_code text,
  document_kind        text,
  document_issued_on   date,
  kind                 text,
  nationality          text,
  started_on           date,
  ended_on             date,
  status               text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'ENDED', 'CANCELLED')),
  version              int  NOT NULL DEFAULT 0,
  row_version          int  NOT NULL DEFAULT 0
);
CREATE INDEX employment_person ON employment (person_id);
CREATE INDEX employment_employer ON employment (employer_credit_code);
COMMENT ON TABLE employment IS 'Registrations as far as exemptions need them.';
COMMENT ON COLUMN employment.version IS 'Of the registration, by its newest event.';
COMMENT ON COLUMN employment.started_on IS 'Opening day of the 30 days.';
