ALTER TABLE work_permit ALTER COLUMN category DROP NOT NULL;
ALTER TABLE work_permit ALTER COLUMN valid_from DROP NOT NULL;
ALTER TABLE work_permit ALTER COLUMN valid_until DROP NOT NULL;
ALTER TABLE work_permit ALTER COLUMN validity_as_of DROP NOT NULL;
ALTER TABLE work_permit ALTER COLUMN content_as_of DROP NOT NULL;
ALTER TABLE work_permit ADD COLUMN content text;
ALTER TABLE work_permit ADD COLUMN registration_id uuid REFERENCES registration;
ALTER TABLE work_permit ADD COLUMN by_hand boolean NOT NULL DEFAULT false;
ALTER TABLE work_permit ADD COLUMN pending text;
ALTER TABLE work_permit ADD COLUMN residence_valid_from date;
ALTER TABLE work_permit ADD COLUMN residence_state text CHECK (residence_state IN ('VALID', 'REFUSED', 'CANCELLED'));
ALTER TABLE work_permit ADD COLUMN residence_state_on date;
COMMENT ON COLUMN work_permit.content IS 'Person, employer and employment as the permit was issued with (JSON); what changed them later stands in permit_fact.';
COMMENT ON COLUMN work_permit.by_hand IS 'Opened by an employer or officer; its event has not come (R3.8).';
COMMENT ON COLUMN work_permit.pending IS 'What the event says that came for a permit opened by hand and differs; an officer decides (JSON).';

CREATE TABLE permit_fact (
  id              uuid PRIMARY KEY,
  permit_number   text NOT NULL REFERENCES work_permit,
  type            text NOT NULL CHECK (type IN ('CHANGED', 'EXTENDED', 'CANCELLED')),
  content         text NOT NULL,
  registration_id uuid REFERENCES registration
);
CREATE INDEX permit_fact_permit ON permit_fact (permit_number);
COMMENT ON TABLE permit_fact IS 'What the permit system said of a permit after its issue, as it came (JSON); the permit is what they give in the order of their own times (R3.8).';
COMMENT ON COLUMN permit_fact.registration_id IS 'The registration that a change to another employer began.';
