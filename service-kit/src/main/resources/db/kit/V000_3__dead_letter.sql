CREATE TABLE dead_letter (
  id         uuid        PRIMARY KEY DEFAULT uuidv7(),
  consumer   text        NOT NULL,
  source     text,
  event_id   text,
  type       text,
  topic      text        NOT NULL,
  partition  int         NOT NULL,
  position   bigint      NOT NULL,
  key        text,
  headers    text        NOT NULL,
  payload    bytea,
  reasons    text        NOT NULL,
  times_seen int         NOT NULL DEFAULT 1,
  first_seen timestamptz NOT NULL DEFAULT now(),
  last_seen  timestamptz NOT NULL DEFAULT now(),
  status     text        NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'HANDLED', 'DISCARDED')),
  settled_at timestamptz,
  settled_by text,
  note       text
);
CREATE UNIQUE INDEX dead_letter_event ON dead_letter (consumer, source, event_id) WHERE event_id IS NOT NULL;
CREATE UNIQUE INDEX dead_letter_position ON dead_letter (consumer, topic, partition, position) WHERE event_id IS NULL;
CREATE INDEX dead_letter_open ON dead_letter (first_seen, id) WHERE status = 'OPEN';
CREATE INDEX dead_letter_settled ON dead_letter (settled_at) WHERE payload IS NOT NULL AND settled_at IS NOT NULL;
COMMENT ON COLUMN dead_letter.reasons IS 'JSON list of faults: field, code, params.';
COMMENT ON COLUMN dead_letter.headers IS 'JSON list of [name, base64 value] as they came.';
COMMENT ON COLUMN dead_letter.payload IS 'The bytes as they came; deleted 90 days after the letter was settled.';
