CREATE TABLE business_clock (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  offset_days int     NOT NULL
);
INSERT INTO business_clock (offset_days) VALUES (0);
COMMENT ON TABLE business_clock IS 'Days by which business time runs ahead of real time; moved only where onestop.clock.travel is on.';

CREATE TABLE holiday_notice (
  year      int         PRIMARY KEY,
  notice    text        NOT NULL,
  rest      date[]      NOT NULL,
  work      date[]      NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
