CREATE TABLE pay_run (
  id         uuid          PRIMARY KEY,
  month      date          NOT NULL UNIQUE,
  status     text          NOT NULL CHECK (status IN ('RUNNING', 'DONE')),
  reached    uuid,
  paid       bigint        NOT NULL,
  withheld   bigint        NOT NULL,
  total      numeric(14,2) NOT NULL,
  run_on     date          NOT NULL,
  run_by     text          NOT NULL,
  touched_at timestamptz   NOT NULL DEFAULT clock_timestamp(),
  version    int           NOT NULL,
  row_version int          NOT NULL
);
COMMENT ON TABLE pay_run IS 'A month, computed once (R10.5). A run that broke off goes on after the beneficiary it had reached.';
COMMENT ON COLUMN pay_run.reached IS 'Last beneficiary whose month is decided; moves in the transaction that decides it.';
COMMENT ON COLUMN pay_run.touched_at IS 'Real time of the last batch: a run that stands still may be taken over.';
COMMENT ON COLUMN pay_run.run_on IS 'Business date.';
