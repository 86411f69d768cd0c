CREATE SEQUENCE outbound_number;
CREATE TABLE outbound_certificate (
  id                   uuid PRIMARY KEY,
  number               text NOT NULL UNIQUE,
  check_code           text,
  person_reference     text,
  country              text NOT NULL,
  category             text NOT NULL,
  employer_credit_code text,
  valid_from           date NOT NULL,
  valid_until          date NOT NULL,
  status               text NOT NULL CHECK (status IN ('WAITING', 'ISSUED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  reasons              text NOT NULL,
  latest_until         date,
  name                 text,
  date_of_birth        date,
  applied_on           date,
  applied_by           text NOT NULL,
  give_up_on           date,
  issued_on            date,
  last_paid_month      date,
  withdraw_on          date,
  withdrawn_from       date,
  withdraw_reason      text,
  final_extra_used     boolean NOT NULL,
  certificates         int  NOT NULL CHECK (certificates > 0),
  version              int  NOT NULL,
  row_version          int  NOT NULL
);
CREATE INDEX outbound_certificate_holder ON outbound_certificate (person_reference);
CREATE INDEX outbound_certificate_issued ON outbound_certificate (issued_on) WHERE issued_on IS NOT NULL;
CREATE INDEX outbound_certificate_waiting ON outbound_certificate (give_up_on) WHERE status = 'WAITING';
CREATE INDEX outbound_certificate_withdrawal ON outbound_certificate (withdraw_on) WHERE status = 'ISSUED';
CREATE INDEX outbound_certificate_expiry ON outbound_certificate (valid_until) WHERE status = 'ISSUED';
COMMENT ON TABLE outbound_certificate IS 'Certificates of coverage for people insured in China who go abroad, and applications for them (R6.8).';
COMMENT ON COLUMN outbound_certificate.withdraw_on IS 'The day from which it is withdrawn unless the holder''s contributions go on.';
COMMENT ON COLUMN outbound_certificate.certificates IS 'More than 1 only for published totals of the past that name no single certificates.';
