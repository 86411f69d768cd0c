CREATE TABLE known_person (
  id                     uuid PRIMARY KEY,
  social_security_number text,
  surname                text,
  given_names            text,
  date_of_birth          date,
  nationality            text,
  further_documents      boolean NOT NULL DEFAULT false,
  merged_into            uuid,
  row_version            int NOT NULL DEFAULT 0
);
CREATE INDEX known_person_number ON known_person (social_security_number);
COMMENT ON TABLE known_person IS 'People as registration-service tells of them; from the first event of a person on.';
COMMENT ON COLUMN known_person.further_documents IS 'True once a further identity document was linked: then its number is not in the social security number.';
COMMENT ON COLUMN known_person.merged_into IS 'The person this one turned out to be (R2.5).';
