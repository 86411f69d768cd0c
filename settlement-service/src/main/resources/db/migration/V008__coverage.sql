CREATE TABLE coverage (
  certificate_id       uuid PRIMARY KEY,
  person_id            uuid NOT NULL,
  employer_credit_code text,
  insurances           text NOT NULL,
  exempt_from          date NOT NULL,
  exempt_until         date,
  refund               boolean NOT NULL,
  heard_version        int  NOT NULL,
  row_version          int  NOT NULL
);
CREATE INDEX coverage_person ON coverage (person_id);
COMMENT ON TABLE coverage IS 'Certificates of coverage as exemption-service tells of them (R6.2, R6.5).';
COMMENT ON COLUMN coverage.insurances IS 'JSON list.';
COMMENT ON COLUMN coverage.exempt_until IS 'Null when no day is left, as after a revocation.';
COMMENT ON COLUMN coverage.heard_version IS 'Version of the certificate after the last event heard; nothing older changes what is newer.';

CREATE TABLE person_alias (
  merged_id uuid PRIMARY KEY,
  kept_id   uuid NOT NULL
);
CREATE INDEX person_alias_kept ON person_alias (kept_id);
COMMENT ON TABLE person_alias IS 'R2.5: ids that ended in another person, for events said before their sender knew.';
