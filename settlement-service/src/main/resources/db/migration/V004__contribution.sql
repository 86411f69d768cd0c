CREATE TABLE contribution (
  id                     uuid PRIMARY KEY,
  collection_id          text NOT NULL,
  social_security_number text NOT NULL,
  month                  date NOT NULL,
  employer_credit_code   text NOT NULL,
  base                   numeric(14,2) NOT NULL,
  collected_on           date NOT NULL,
  lines                  text NOT NULL
);
CREATE UNIQUE INDEX contribution_collection ON contribution (collection_id);
CREATE INDEX contribution_number ON contribution (social_security_number, month);
CREATE INDEX contribution_employer ON contribution (employer_credit_code, month);
COMMENT ON TABLE contribution IS 'What the levy authority reports as collected, by number: the account may be opened later. Never updated.';
COMMENT ON COLUMN contribution.lines IS 'JSON list of insurance, payer, amount.';

CREATE TABLE arrears (
  id                     uuid PRIMARY KEY,
  social_security_number text NOT NULL,
  month                  date NOT NULL,
  employer_credit_code   text NOT NULL,
  amount                 numeric(14,2) NOT NULL,
  default_from           date NOT NULL,
  row_version            int  NOT NULL
);
CREATE UNIQUE INDEX arrears_key ON arrears (social_security_number, month, employer_credit_code);
CREATE INDEX arrears_employer ON arrears (employer_credit_code, month);
COMMENT ON TABLE arrears IS 'What the levy authority says is declared and not paid (R5.2).';
