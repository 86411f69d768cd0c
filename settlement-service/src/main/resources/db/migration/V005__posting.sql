CREATE TABLE posting (
  id                     uuid PRIMARY KEY,
  social_security_number text NOT NULL,
  month                  date NOT NULL,
  amount                 numeric(14,2) NOT NULL,
  kind                   text NOT NULL CHECK (kind IN ('CONTRIBUTION', 'CORRECTION', 'REFUND', 'REFUND_REVERSED')),
  employer_credit_code   text NOT NULL,
  posted_on              date NOT NULL,
  contribution_id        uuid NOT NULL REFERENCES contribution (id),
  refund_id              uuid
);
CREATE INDEX posting_number ON posting (social_security_number, month);
CREATE UNIQUE INDEX posting_contribution ON posting (contribution_id) WHERE kind = 'CONTRIBUTION';
COMMENT ON TABLE posting IS 'The ledger of the individual accounts (R7.2), append-only: what is wrong is taken back by another row. Balance and statement are computed from it alone.';
COMMENT ON COLUMN posting.month IS 'First day of the month it counts for: it earns from there (R7.3), so what is taken back takes its interest with it. posted_on is the day of the entry.';
