CREATE TABLE exempt_period (
  certificate_id uuid NOT NULL REFERENCES certificate,
  insurance      text NOT NULL CHECK (insurance IN ('PENSION', 'MEDICAL', 'WORK_INJURY', 'UNEMPLOYMENT', 'MATERNITY')),
  exempt_from    date NOT NULL,
  exempt_until   date NOT NULL
);
CREATE INDEX exempt_period_certificate ON exempt_period (certificate_id, exempt_from);
COMMENT ON TABLE exempt_period IS 'The days an insurance is not payable, by certificate; empty once it is revoked.';

CREATE TABLE certificate_agreement_row (
  certificate_id   uuid NOT NULL REFERENCES certificate,
  agreement_row_id uuid NOT NULL REFERENCES agreement_row,
  position         int  NOT NULL,
  PRIMARY KEY (certificate_id, position)
);
COMMENT ON TABLE certificate_agreement_row IS 'The rows a decision was made by; they stay whatever is recorded later.';
