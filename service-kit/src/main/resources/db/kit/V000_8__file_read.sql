CREATE TABLE file_read (
  id                     uuid        PRIMARY KEY DEFAULT uuidv7(),
  read_at                timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind                   text        NOT NULL CHECK (kind IN ('READ', 'REVEAL')),
  reader                 text        NOT NULL,
  roles                  text        NOT NULL,
  reason                 text        NOT NULL,
  operation              text        NOT NULL,
  person_id              uuid,
  social_security_number text,
  person_reference       text,
  CHECK (num_nonnulls(person_id, social_security_number, person_reference) > 0)
);
CREATE INDEX file_read_person ON file_read (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX file_read_number ON file_read (social_security_number, id) WHERE social_security_number IS NOT NULL;
-- Rows come in the order of time: a few pages tell which are old enough to go.
CREATE INDEX file_read_age ON file_read USING brin (read_at);
COMMENT ON TABLE file_read IS 'Who read whose file, when and why (R13.1). Never updated; kept three years (R13.2 asks six months).';
COMMENT ON COLUMN file_read.read_at IS 'Real time: a travelled date does not reach it.';
COMMENT ON COLUMN file_read.kind IS 'REVEAL: a value was shown whole that others see masked.';
COMMENT ON COLUMN file_read.reader IS 'The sub of the token.';
COMMENT ON COLUMN file_read.roles IS 'Of the reader, divided by commas.';
COMMENT ON COLUMN file_read.operation IS 'Method and path; of the path only words and ids.';
COMMENT ON COLUMN file_read.person_reference IS 'By which the ordinary scheme names an insured person.';
