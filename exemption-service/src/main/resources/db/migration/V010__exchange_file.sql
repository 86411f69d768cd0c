CREATE TABLE exchange_file (
  id             uuid        PRIMARY KEY DEFAULT uuidv7(),
  country        text        NOT NULL,
  year           int         NOT NULL,
  treaty_article text        NOT NULL,
  approved_by    text        NOT NULL,
  made_at        timestamptz NOT NULL,
  certificates   int         NOT NULL
);
COMMENT ON TABLE exchange_file IS 'Files that left the country: under which article, approved by whom (R13.3).';
