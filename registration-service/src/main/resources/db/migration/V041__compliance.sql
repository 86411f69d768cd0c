CREATE TABLE rectification_order (
  registration_id uuid          PRIMARY KEY REFERENCES registration,
  ordered_on      date          NOT NULL,
  ordered_by      text          NOT NULL,
  due_on          date          NOT NULL,
  amount_due      numeric(14,2) NOT NULL,
  next_step_on    date,
  was_penalty_due boolean       NOT NULL,
  statement       text,
  stated_on       date,
  unit_fine       numeric(14,2),
  decided_on      date,
  decided_by      text,
  reason          text,
  row_version     int           NOT NULL
);
CREATE INDEX rectification_order_next_step ON rectification_order (next_step_on) WHERE next_step_on IS NOT NULL;
COMMENT ON COLUMN rectification_order.due_on IS 'As the officer named it: not moved by rest days (R5.1).';
COMMENT ON COLUMN rectification_order.was_penalty_due IS 'The day passed while the registration was open: a penalty stays due although the case may be cancelled later.';

CREATE TABLE person_fine (
  registration_id uuid          NOT NULL REFERENCES rectification_order,
  place           int           NOT NULL,
  name            text          NOT NULL,
  amount          numeric(14,2) NOT NULL,
  PRIMARY KEY (registration_id, place)
);
COMMENT ON TABLE person_fine IS 'Fines on persons responsible for not registering (R5.1).';
