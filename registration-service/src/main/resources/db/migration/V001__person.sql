CREATE TABLE person (
  id                     uuid PRIMARY KEY,
  social_security_number text UNIQUE,
  surname                text NOT NULL,
  given_names            text NOT NULL,
  plain_name             text NOT NULL,
  nationality            text NOT NULL,
  date_of_birth          date NOT NULL,
  sex                    text NOT NULL CHECK (sex IN ('M', 'F', 'X')),
  version                int  NOT NULL,
  row_version            int  NOT NULL
);
CREATE INDEX person_namesakes ON person (plain_name, date_of_birth);
COMMENT ON COLUMN person.plain_name IS 'Surname and given names in upper case without marks and spaces, divided by a slash (R2.5, R2.8).';

CREATE TABLE person_document (
  id            uuid PRIMARY KEY,
  person_id     uuid NOT NULL REFERENCES person,
  type          text NOT NULL CHECK (type IN ('PASSPORT', 'PERMANENT_RESIDENT_ID')),
  issuing_state text NOT NULL,
  normalised    text NOT NULL,
  number        text NOT NULL,
  valid_until   date,
  UNIQUE (type, issuing_state, normalised)
);
CREATE INDEX person_document_person ON person_document (person_id);
COMMENT ON TABLE person_document IS 'Documents of a person; a document is one person''s alone, a second claim is held for an officer (R2.5).';
