CREATE TABLE payment_order (
  id                     uuid PRIMARY KEY,
  person_id              uuid NOT NULL,
  social_security_number text NOT NULL,
  purpose                text NOT NULL CHECK (purpose IN ('SETTLEMENT', 'SUPPLEMENT', 'REFUND')),
  settlement_id          uuid,
  refund_id              uuid,
  payee_index            int  NOT NULL,
  payee                  text NOT NULL,
  bank                   text,
  account_number         text,
  account_last4          text,
  amount                 numeric(14,2) NOT NULL CHECK (amount > 0),
  status                 text NOT NULL CHECK (status IN ('ORDERED', 'EXECUTED', 'RETURNED', 'REPLACED')),
  ordered_on             date NOT NULL,
  executed_on            date,
  return_reason          text,
  version                int  NOT NULL,
  row_version            int  NOT NULL,
  CHECK ((settlement_id IS NULL) <> (refund_id IS NULL))
);
CREATE INDEX payment_order_settlement ON payment_order (settlement_id) WHERE settlement_id IS NOT NULL;
CREATE INDEX payment_order_refund ON payment_order (refund_id) WHERE refund_id IS NOT NULL;
CREATE UNIQUE INDEX payment_order_one ON payment_order (settlement_id, payee_index) WHERE purpose = 'SETTLEMENT' AND status IN ('ORDERED', 'EXECUTED');
COMMENT ON COLUMN payment_order.account_number IS 'Encrypted: key id, then AES-GCM. Null for a refund: the levy authority knows the employer''s account.';
COMMENT ON COLUMN payment_order.payee_index IS 'Which heir, from 0; 0 for a single payee.';
COMMENT ON INDEX payment_order_one IS 'A settlement is paid once to each payee, whatever happens above.';
