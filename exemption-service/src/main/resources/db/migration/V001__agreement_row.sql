CREATE TABLE agreement_row (
  id                 uuid        PRIMARY KEY DEFAULT uuidv7(),
  seq                bigint      GENERATED ALWAYS AS IDENTITY,
  country            text        NOT NULL,
  name_en            text        NOT NULL,
  name_zh            text        NOT NULL,
  signed             date,
  in_force           date,
  until              date,
  category           text        NOT NULL,
  exempt             text        NOT NULL,
  first_max_months   int,
  total_max_months   int,
  final_extra_months int,
  extension          text        NOT NULL CHECK (extension IN ('FIXED', 'CONSENT', 'NONE')),
  refundable         boolean     NOT NULL,
  confidence         text        NOT NULL CHECK (confidence IN ('V', 'V2', 'G')),
  source             text        NOT NULL,
  shipped            boolean     NOT NULL,
  recorded_by        text        NOT NULL,
  recorded_at        timestamptz NOT NULL,
  replaced_by        uuid        REFERENCES agreement_row
);
CREATE INDEX agreement_row_country ON agreement_row (country);
CREATE UNIQUE INDEX agreement_row_shipped ON agreement_row (country, category, in_force) NULLS NOT DISTINCT WHERE shipped;
COMMENT ON TABLE agreement_row IS 'Rows are only added: of two that speak for the same category and day the later one does; decisions keep theirs.';
COMMENT ON COLUMN agreement_row.seq IS 'Order of recording.';
COMMENT ON COLUMN agreement_row.exempt IS 'Insurances, divided by |.';
COMMENT ON COLUMN agreement_row.shipped IS 'True for rows of data/agreements.csv; what an officer recorded goes before them.';
COMMENT ON COLUMN agreement_row.replaced_by IS 'The row by which an officer corrected this one; it decides nothing any more.';
