CREATE TABLE refund (
  id                     uuid PRIMARY KEY,
  certificate_id         uuid NOT NULL,
  person_id              uuid NOT NULL,
  social_security_number text NOT NULL,
  employer_credit_code   text NOT NULL,
  employer_amount        numeric(14,2) NOT NULL,
  employee_amount        numeric(14,2) NOT NULL,
  interest_reversed      numeric(14,2) NOT NULL,
  status                 text NOT NULL CHECK (status IN ('ORDERED', 'PAID', 'RETURNED', 'REVERSED')),
  ordered_on             date NOT NULL,
  version                int  NOT NULL,
  row_version            int  NOT NULL
);
CREATE INDEX refund_person ON refund (person_id, id);
CREATE INDEX refund_employer ON refund (employer_credit_code, id);
CREATE INDEX refund_certificate ON refund (certificate_id);
COMMENT ON COLUMN refund.interest_reversed IS 'What the employee''s pension part had earned in the individual account; it goes with it (R7.2).';

CREATE TABLE refund_line (
  id              uuid PRIMARY KEY,
  refund_id       uuid NOT NULL REFERENCES refund (id),
  contribution_id uuid NOT NULL REFERENCES contribution (id),
  month           date NOT NULL,
  insurance       text NOT NULL,
  payer           text NOT NULL CHECK (payer IN ('EMPLOYER', 'EMPLOYEE')),
  amount          numeric(14,2) NOT NULL,
  reversed_on     date
);
CREATE INDEX refund_line_refund ON refund_line (refund_id);
CREATE UNIQUE INDEX refund_line_once ON refund_line (contribution_id, insurance, payer) WHERE reversed_on IS NULL;
COMMENT ON INDEX refund_line_once IS 'What was collected is refunded once.';
