CREATE TABLE outbox (
  id          uuid        PRIMARY KEY,
  seq         bigint      GENERATED ALWAYS AS IDENTITY,
  topic       text        NOT NULL,
  key         text        NOT NULL,
  type        text        NOT NULL,
  payload     bytea       NOT NULL CHECK (octet_length(payload) <= 524288),
  headers     text        NOT NULL,
  occurred_at timestamptz NOT NULL,
  said_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_seq ON outbox (seq);
-- Rows live for a moment: vacuum by their own number, not by a share of the table.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
  autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000);
COMMENT ON TABLE outbox IS 'Events said in the transaction of their effect; a row is deleted when the broker has acknowledged it, never updated.';
COMMENT ON COLUMN outbox.headers IS 'JSON object of further record headers: traceparent, correlation, causation.';
COMMENT ON COLUMN outbox.occurred_at IS 'Business time (ce_time); said_at is the real time and measures age.';
