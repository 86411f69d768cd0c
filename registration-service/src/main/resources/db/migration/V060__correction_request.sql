CREATE TABLE correction_request (
  id            uuid  PRIMARY KEY,
  person_id     uuid  NOT NULL REFERENCES person,
  status        text  NOT NULL CHECK (status IN ('OPEN', 'GRANTED', 'REFUSED')),
  surname       text,
  given_names   text,
  date_of_birth date,
  sex           text  CHECK (sex IN ('M', 'F', 'X')),
  nationality   text,
  other         text,
  reason        text  NOT NULL,
  submitted_on  date  NOT NULL,
  submitted_by  text  NOT NULL,
  decision_due  date  NOT NULL,
  decided_on    date,
  decided_by    text,
  decision_text text,
  version       int   NOT NULL,
  row_version   int   NOT NULL,
  CHECK ((status = 'OPEN') = (decided_on IS NULL))
);
CREATE INDEX correction_request_person ON correction_request (person_id);
CREATE INDEX correction_request_due ON correction_request (decision_due, id);
COMMENT ON TABLE correction_request IS 'What a person says is wrong in their data, and what became of it (R13.3). Null: not asked for.';
COMMENT ON COLUMN correction_request.other IS 'In words, what no column is for; an officer sees to it by hand.';
COMMENT ON COLUMN correction_request.decision_due IS '30 days after it was submitted.';
