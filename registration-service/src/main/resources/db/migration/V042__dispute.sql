CREATE TABLE dispute (
  id               uuid PRIMARY KEY,
  route            text NOT NULL CHECK (route IN ('MEDIATION', 'ARBITRATION', 'SUIT', 'REVIEW', 'ADMINISTRATIVE_SUIT', 'INTERVENTION')),
  status           text NOT NULL CHECK (status IN ('OPEN', 'FILED', 'ACCEPTED', 'DECIDED', 'WITHDRAWN')),
  party            text NOT NULL CHECK (party IN ('EMPLOYER', 'PERSON')),
  person_id        uuid,
  credit_code      text,
  registration_id  uuid REFERENCES registration,
  addressee        text CHECK (addressee IN ('SOCIAL_INSURANCE_AUTHORITY', 'LEVY_AGENCY')),
  claim            text,
  runs_from        date,
  filed_on         date,
  accepted_on      date,
  complex          boolean NOT NULL,
  extension_reason text,
  outcome          text CHECK (outcome IN ('UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'SETTLED')),
  decided_on       date,
  received_on      date,
  decision         text,
  version          int NOT NULL,
  row_version      int NOT NULL
);
CREATE INDEX dispute_employer ON dispute (credit_code, id);
CREATE INDEX dispute_person ON dispute (person_id, id);
COMMENT ON COLUMN dispute.runs_from IS 'The day of knowing, or of receipt of the award: the term to file runs from it until interrupted (R5.5). Terms are computed when shown, so a new holiday notice counts at once.';

CREATE TABLE dispute_interruption (
  dispute_id  uuid NOT NULL REFERENCES dispute,
  place       int  NOT NULL,
  happened_on date NOT NULL,
  ground      text NOT NULL CHECK (ground IN ('CLAIM', 'ACKNOWLEDGEMENT')),
  PRIMARY KEY (dispute_id, place)
);
