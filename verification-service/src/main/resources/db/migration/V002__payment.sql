CREATE TABLE payment (
  id             uuid          PRIMARY KEY,
  beneficiary_id uuid          NOT NULL REFERENCES beneficiary,
  month          date          NOT NULL,
  amount         numeric(14,2) NOT NULL,
  arrears        numeric(14,2) NOT NULL,
  status         text          NOT NULL CHECK (status IN ('PAID', 'WITHHELD', 'NOT_DUE')),
  paid_in        date
);
-- Whatever is run twice: a month is paid or withheld once.
CREATE UNIQUE INDEX payment_once ON payment (beneficiary_id, month);
COMMENT ON TABLE payment IS 'What a pay run decided for one beneficiary and month (R10.5).';
COMMENT ON COLUMN payment.arrears IS 'What was withheld in earlier months and is paid with this one.';
COMMENT ON COLUMN payment.status IS 'NOT_DUE: withheld, and then found to lie after the end of the pension.';
COMMENT ON COLUMN payment.paid_in IS 'Of a withheld month: the month whose run paid it.';
