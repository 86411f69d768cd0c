CREATE TABLE work_permit (
  number                  text        PRIMARY KEY,
  category                text        NOT NULL CHECK (category IN ('A', 'B', 'C')),
  issued_at               timestamptz NOT NULL,
  valid_from              date        NOT NULL,
  valid_until             date        NOT NULL,
  validity_as_of          timestamptz NOT NULL,
  content_as_of           timestamptz NOT NULL,
  cancelled_on            date,
  residence_permit_number text,
  residence_valid_until   date,
  residence_as_of         timestamptz,
  row_version             int         NOT NULL
);
COMMENT ON TABLE work_permit IS 'A permit is what its facts give in the order of their own times (R3.8): each *_as_of is the time of the newest fact applied, nothing older changes it.';
