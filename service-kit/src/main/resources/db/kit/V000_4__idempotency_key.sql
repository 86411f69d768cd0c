CREATE TABLE idempotency_key (
  sub        text        NOT NULL,
  method     text        NOT NULL,
  path       text        NOT NULL,
  key        text        NOT NULL,
  body_hash  bytea       NOT NULL,
  created_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sub, method, path, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
