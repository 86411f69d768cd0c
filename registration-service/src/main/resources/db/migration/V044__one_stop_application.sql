CREATE TABLE one_stop_application (
  id              uuid PRIMARY KEY,
  reference       text NOT NULL,
  credit_code     text,
  person_id       uuid,
  permit_number   text,
  registration_id uuid REFERENCES registration,
  applied_on      date NOT NULL
);
CREATE INDEX one_stop_application_employer ON one_stop_application (credit_code, id);
CREATE INDEX one_stop_application_person ON one_stop_application (person_id, id);
COMMENT ON COLUMN one_stop_application.reference IS 'Under which the authorities know it: work-permit-refused is keyed by it.';

CREATE TABLE one_stop_matter (
  application_id uuid NOT NULL REFERENCES one_stop_application,
  place          int  NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('WORK_PERMIT', 'RESIDENCE_PERMIT', 'SOCIAL_INSURANCE_REGISTRATION', 'SOCIAL_SECURITY_CARD', 'TITLE_EVALUATION')),
  action         text CHECK (action IN ('ISSUE', 'CHANGE', 'EXTEND')),
  PRIMARY KEY (application_id, place),
  UNIQUE (application_id, kind)
);
COMMENT ON TABLE one_stop_matter IS 'What is asked for. Where a matter stands is told from its authority''s words and our own registration and card, never stored (R12.2).';

CREATE TABLE authority_answer (
  id                    uuid PRIMARY KEY,
  matter                text NOT NULL,
  permit_number         text,
  application_reference text,
  action                text,
  done                  boolean NOT NULL,
  answered_on           date NOT NULL,
  reason                text
);
CREATE INDEX authority_answer_permit ON authority_answer (permit_number) WHERE permit_number IS NOT NULL;
CREATE INDEX authority_answer_reference ON authority_answer (application_reference) WHERE application_reference IS NOT NULL;
COMMENT ON TABLE authority_answer IS 'Words of the authorities on permits and titles, as they came; no order needed.';
