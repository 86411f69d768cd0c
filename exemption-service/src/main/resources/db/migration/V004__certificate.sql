CREATE TABLE certificate (
  id                   uuid PRIMARY KEY,
  person_id            uuid NOT NULL REFERENCES known_person,
  country              text NOT NULL,
  certificate_number   text NOT NULL,
  category             text NOT NULL,
  employer_credit_code text,
  wished               text NOT NULL,
  valid_from           date NOT NULL,
  valid_until          date NOT NULL,
  holder               text,
  date_of_birth        date,
  document_number      text,
  handed_in_on         date NOT NULL,
  hand_in_by           date,
  handed_in_by         text NOT NULL,
  status               text NOT NULL CHECK (status IN ('ACTIVE', 'REJECTED', 'EXPIRED', 'TERMINATED', 'REVOKED')),
  reasons              text NOT NULL,
  refund               boolean NOT NULL,
  latest_until         date,
  cut_to_force         boolean NOT NULL,
  exempt_from          date,
  exempt_until         date,
  final_extra_used     boolean NOT NULL,
  warn_on              date,
  ended_because        text,
  version              int NOT NULL,
  row_version          int NOT NULL
);
CREATE UNIQUE INDEX certificate_number ON certificate (country, certificate_number) WHERE status IN ('ACTIVE', 'EXPIRED');
CREATE INDEX certificate_person ON certificate (person_id, id);
CREATE INDEX certificate_employer ON certificate (employer_credit_code, id);
CREATE INDEX certificate_expiry ON certificate (exempt_until) WHERE status = 'ACTIVE';
CREATE INDEX certificate_warning ON certificate (warn_on) WHERE status = 'ACTIVE' AND warn_on IS NOT NULL;
COMMENT ON TABLE certificate IS 'Certificates of coverage handed in here.';
COMMENT ON COLUMN certificate.wished IS 'Insurances it names, divided by |; empty when it names none.';
COMMENT ON COLUMN certificate.valid_until IS 'Last day of its own period, as extended or ended early.';
COMMENT ON COLUMN certificate.hand_in_by IS 'Last day of handing in with effect from its start (R6.5).';
COMMENT ON COLUMN certificate.handed_in_by IS 'Who handed it in: the subject of the token.';
COMMENT ON COLUMN certificate.exempt_from IS 'First exempt day of any insurance; null when nothing is exempt.';
COMMENT ON COLUMN certificate.warn_on IS 'When the next warning of the end is due (R6.6).';
COMMENT ON INDEX certificate_number IS 'A certificate counts once; one rejected, revoked or ended early may come again.';
