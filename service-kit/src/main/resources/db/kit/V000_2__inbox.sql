CREATE TABLE inbox (
  consumer    text        NOT NULL,
  source      text        NOT NULL,
  event_id    text        NOT NULL,
  received_on date        NOT NULL DEFAULT current_date,
  PRIMARY KEY (consumer, source, event_id)
);
CREATE INDEX inbox_received_on ON inbox (received_on);
COMMENT ON TABLE inbox IS 'Events whose effect is here, by channel; kept 100 days, longer than any topic.';

CREATE TABLE early_event (
  consumer    text        NOT NULL,
  source      text        NOT NULL,
  event_id    text        NOT NULL,
  waits_for   text        NOT NULL,
  arrival     bigint      GENERATED ALWAYS AS IDENTITY,
  topic       text        NOT NULL,
  partition   int         NOT NULL,
  position    bigint      NOT NULL,
  key         text,
  headers     text        NOT NULL,
  payload     bytea       NOT NULL,
  arrived_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, source, event_id)
);
CREATE INDEX early_event_waits_for ON early_event (waits_for, arrival);
COMMENT ON TABLE early_event IS 'Events that wait for something not known yet; handled in the transaction that makes it known.';
