CREATE TABLE settlement (
  id                     uuid PRIMARY KEY,
  social_security_number text NOT NULL,
  person_id              uuid NOT NULL,
  kind                   text NOT NULL CHECK (kind IN ('DEPARTURE', 'DEATH')),
  choice                 text CHECK (choice IN ('WITHDRAW', 'RETAIN')),
  status                 text NOT NULL CHECK (status IN ('NEEDS_CORRECTION', 'NOTICE_PENDING', 'IN_REVIEW', 'REVIEWED',
    'PAYMENT_ORDERED', 'PAID', 'PAYMENT_RETURNED', 'RETAINED', 'RETURNED', 'WITHDRAWN')),
  application            text NOT NULL,
  findings               text NOT NULL,
  submitted_on           date NOT NULL,
  notice_issued_on       date,
  notice_signed_on       date,
  decision_due_on        date,
  reviewed_by            text,
  approved_by            text,
  paid_in                date,
  ledger_after           date,
  ledger_through         date,
  calculation            text,
  amount                 numeric(14,2),
  rates_seen             bigint NOT NULL,
  return_reason          text,
  paid_on                date,
  version                int  NOT NULL,
  row_version            int  NOT NULL
);
CREATE INDEX settlement_number ON settlement (social_security_number, id);
CREATE UNIQUE INDEX settlement_open ON settlement (social_security_number)
  WHERE status IN ('NEEDS_CORRECTION', 'NOTICE_PENDING', 'IN_REVIEW', 'REVIEWED', 'PAYMENT_ORDERED', 'RETURNED');
CREATE INDEX settlement_paid ON settlement (paid_on) WHERE status = 'PAID';
COMMENT ON COLUMN settlement.application IS 'The application as it came, JSON; encrypted: key id, then AES-GCM. It holds names, document and account numbers.';
COMMENT ON COLUMN settlement.findings IS 'JSON: codes of defects and warnings; no personal data.';
COMMENT ON COLUMN settlement.calculation IS 'JSON: how the amount was reckoned, frozen at approval (R9.5); null before.';
COMMENT ON COLUMN settlement.ledger_through IS 'The settlement pays for months after ledger_after through this; what comes later for them is a supplement.';

CREATE TABLE settlement_step (
  id            uuid PRIMARY KEY,
  settlement_id uuid NOT NULL REFERENCES settlement (id),
  at            timestamptz NOT NULL,
  verb          text NOT NULL,
  status        text NOT NULL,
  done_by       text
);
CREATE INDEX settlement_step_settlement ON settlement_step (settlement_id, id);
COMMENT ON COLUMN settlement_step.done_by IS 'The sub of the token; null when an event did it.';
