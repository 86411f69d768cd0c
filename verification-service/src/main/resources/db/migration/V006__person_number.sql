CREATE TABLE person_number (
  social_security_number text PRIMARY KEY,
  person_id              uuid NOT NULL
);
CREATE INDEX person_number_person_id ON person_number (person_id);
COMMENT ON TABLE person_number IS 'Whose number it is, as registration says: a token may carry either.';

CREATE TABLE person_merge (
  merged_id uuid PRIMARY KEY,
  person_id uuid NOT NULL
);
COMMENT ON TABLE person_merge IS 'People found to be one: merged_id lives on as person_id.';
