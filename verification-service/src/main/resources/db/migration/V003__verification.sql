CREATE TABLE verification (
  id             uuid        PRIMARY KEY,
  beneficiary_id uuid        NOT NULL REFERENCES beneficiary,
  channel        text        NOT NULL CHECK (channel IN ('CONSULAR_APP', 'CONSULATE_LIFE_CERTIFICATE', 'FOREIGN_NOTARIAL', 'ONLINE_SELF', 'AGENCY_COUNTER', 'DATA_MATCH')),
  performed_on   date        NOT NULL,
  received_on    date        NOT NULL,
  entry_date     date,
  valid_until    date        NOT NULL,
  reference      text        NOT NULL,
  evidence       text        NOT NULL,
  basis          text        NOT NULL,
  recorded_by    text        NOT NULL,
  recorded_at    timestamptz NOT NULL
);
-- The same result sent again is the same verification.
CREATE UNIQUE INDEX verification_once ON verification (beneficiary_id, channel, performed_on, reference);
COMMENT ON COLUMN verification.reference IS 'Number of the certificate or source of the match; empty where there is none.';
COMMENT ON COLUMN verification.evidence IS 'JSON of what was handed in.';
COMMENT ON COLUMN verification.basis IS 'Rule ids, divided by commas.';
COMMENT ON COLUMN verification.recorded_at IS 'Business time.';
