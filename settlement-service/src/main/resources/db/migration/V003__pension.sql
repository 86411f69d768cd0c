CREATE TABLE pension (
  id                     uuid PRIMARY KEY,
  social_security_number text NOT NULL,
  first_payment_month    date,
  ended_on               date,
  end_reason             text,
  overpaid               numeric(14,2),
  benefit_version        int NOT NULL,
  row_version            int NOT NULL
);
CREATE UNIQUE INDEX pension_number ON pension (social_security_number);
COMMENT ON COLUMN pension.overpaid IS 'R10.7: paid for months after the end, to be set off (R9.6); benefit_version is that of the event that said so.';
