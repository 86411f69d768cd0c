CREATE TABLE card (
  id                uuid PRIMARY KEY,
  card_request_id   uuid NOT NULL UNIQUE,
  person_id         uuid NOT NULL REFERENCES person,
  status            text NOT NULL CHECK (status IN ('REQUESTED', 'IN_PRODUCTION', 'ISSUED', 'ACTIVE', 'REJECTED', 'LOST', 'REPLACED', 'CANCELLED')),
  permit_number     text,
  work_permit_loaded boolean NOT NULL,
  replacement       boolean NOT NULL,
  replaces          uuid REFERENCES card,
  fee               numeric(14,2) NOT NULL,
  number_last4      text,
  bank              text,
  photo             text,
  reject_reason     text,
  issued_on         date,
  requested_on      date NOT NULL,
  version           int NOT NULL,
  row_version       int NOT NULL
);
CREATE UNIQUE INDEX card_one_a_person ON card (person_id) WHERE status IN ('REQUESTED', 'IN_PRODUCTION', 'ISSUED', 'ACTIVE', 'REJECTED');
CREATE INDEX card_person ON card (person_id);
COMMENT ON INDEX card_one_a_person IS 'One living card a person (R11.1).';
