CREATE TABLE beneficiary (
  id                     uuid          PRIMARY KEY,
  social_security_number text          NOT NULL,
  status                 text          NOT NULL CHECK (status IN ('CURRENT', 'DUE_SOON', 'LAPSED', 'SUSPENDED', 'ENDED')),
  monthly_amount         numeric(14,2) NOT NULL CHECK (monthly_amount > 0),
  first_payment_month    date          NOT NULL,
  awarded_at             timestamptz   NOT NULL,
  valid_until            date          NOT NULL,
  verified_on            date,
  verified_by            text          CHECK (verified_by IN ('CONSULAR_APP', 'CONSULATE_LIFE_CERTIFICATE', 'FOREIGN_NOTARIAL', 'ONLINE_SELF', 'AGENCY_COUNTER', 'DATA_MATCH')),
  reminded               int,
  match_requested_on     date,
  next_step_on           date,
  suspended_from         date,
  ended_on               date,
  end_reason             text          CHECK (end_reason IN ('DEATH', 'OTHER')),
  overpaid               numeric(14,2),
  version                int           NOT NULL,
  row_version            int           NOT NULL,
  CHECK ((status = 'ENDED') = (ended_on IS NOT NULL))
);
CREATE UNIQUE INDEX beneficiary_social_security_number ON beneficiary (social_security_number);
CREATE INDEX beneficiary_valid_until ON beneficiary (valid_until, id);
CREATE INDEX beneficiary_next_step_on ON beneficiary (next_step_on) WHERE next_step_on IS NOT NULL;
COMMENT ON COLUMN beneficiary.awarded_at IS 'Time of the newest award taken; an older one changes nothing.';
COMMENT ON COLUMN beneficiary.valid_until IS 'Last day on which the newest verification holds; before the first one the first due day (R10.1).';
COMMENT ON COLUMN beneficiary.reminded IS 'Smallest reminder step said for this valid_until (R10.4).';
COMMENT ON COLUMN beneficiary.next_step_on IS 'Day on which time next asks something: reminder, data match or lapse; null when nothing.';
COMMENT ON COLUMN beneficiary.suspended_from IS 'First month withheld and not yet paid (R10.5).';
COMMENT ON COLUMN beneficiary.overpaid IS 'Paid for months after the end (R10.7).';
