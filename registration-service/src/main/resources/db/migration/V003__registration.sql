CREATE TABLE registration (
  id                   uuid PRIMARY KEY,
  person_id            uuid NOT NULL REFERENCES person,
  status               text NOT NULL CHECK (status IN ('CLOCK_RUNNING', 'OVERDUE', 'SUBMITTED', 'NEEDS_CORRECTION', 'REGISTERED', 'REFUSED', 'ENDED', 'CANCELLED')),
  hold                 text,
  permit_number        text,
  employer_credit_code text,
  employer_name        text,
  employer_email       text,
  document_kind        text NOT NULL CHECK (document_kind IN ('WORK_PERMIT', 'PRESS_CARD', 'PERMANENT_RESIDENT_ID')),
  document_number      text NOT NULL,
  document_issued_on   date NOT NULL,
  document_valid_until date,
  identity_type        text NOT NULL CHECK (identity_type IN ('PASSPORT', 'PERMANENT_RESIDENT_ID')),
  identity_number      text NOT NULL,
  identity_state       text NOT NULL,
  identity_valid_until date,
  nationality          text NOT NULL,
  employment_kind      text CHECK (employment_kind IN ('LOCAL_HIRE', 'POSTED')),
  position             text,
  starts_on            date,
  ended_on             date,
  end_reason           text,
  retirement_category  text CHECK (retirement_category IN ('MALE_60', 'FEMALE_55', 'FEMALE_50')),
  started_on           date,
  due_on               date,
  provisional          boolean NOT NULL,
  reminded             int,
  next_step_on         date,
  channel              text CHECK (channel IN ('ONE_STOP', 'ONLINE', 'COUNTER')),
  submitted_on         date,
  decision_due_on      date,
  registered_on        date,
  days_late            int,
  declared_wage        numeric(14,2),
  claims_exemption     boolean NOT NULL,
  with_certificate     boolean NOT NULL,
  defects              text NOT NULL,
  decision_reason      text,
  decided_by           text,
  hand_in_by           date,
  version              int NOT NULL,
  row_version          int NOT NULL
);
CREATE UNIQUE INDEX registration_document ON registration (document_kind, document_number, employer_credit_code) NULLS NOT DISTINCT;
CREATE INDEX registration_permit ON registration (permit_number);
CREATE INDEX registration_person ON registration (person_id);
CREATE INDEX registration_employer ON registration (employer_credit_code, due_on, id);
CREATE INDEX registration_due ON registration (due_on, id);
CREATE INDEX registration_next_step ON registration (next_step_on) WHERE next_step_on IS NOT NULL;
COMMENT ON COLUMN registration.next_step_on IS 'The day on which time next asks something of a running clock (a reminder, or overdue); null when it asks nothing.';
COMMENT ON COLUMN registration.reminded IS 'The smallest reminder step said so far, in days left.';
COMMENT ON COLUMN registration.defects IS 'Codes divided by commas, in the order they were found.';
COMMENT ON COLUMN registration.version IS 'Counts what the registration said; row_version is Hibernate''s.';
