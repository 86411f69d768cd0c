CREATE TABLE clock_recount (
  registration_id uuid PRIMARY KEY REFERENCES registration
);
COMMENT ON TABLE clock_recount IS 'Registrations whose dates are still to be counted by a new holiday notice (R3.5); a sweep takes them away.';

CREATE TABLE calendar_change (
  id        uuid        PRIMARY KEY,
  year      int         NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE calendar_change IS 'Notices loaded a moment ago: clocks started meanwhile by the calendar before are looked for once more.';

CREATE INDEX registration_decision ON registration (decision_due_on, id) WHERE status = 'SUBMITTED';
