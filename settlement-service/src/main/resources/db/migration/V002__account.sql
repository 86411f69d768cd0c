CREATE TABLE account (
  id                     uuid PRIMARY KEY,
  social_security_number text NOT NULL,
  person_id              uuid NOT NULL,
  status                 text NOT NULL CHECK (status IN ('OPEN', 'RETAINED', 'CLOSED')),
  surname                text NOT NULL,
  given_names            text NOT NULL,
  date_of_birth          date NOT NULL,
  retirement_category    text CHECK (retirement_category IN ('MALE_60', 'FEMALE_55', 'FEMALE_50')),
  opened_on              date NOT NULL,
  settled_through        date,
  version                int  NOT NULL,
  row_version            int  NOT NULL
);
CREATE UNIQUE INDEX account_number ON account (social_security_number);
CREATE INDEX account_person ON account (person_id);
COMMENT ON COLUMN account.settled_through IS 'First day of the last month that a lump sum has paid out; what counts now comes after it (R7.5).';

CREATE TABLE employment (
  registration_id        uuid PRIMARY KEY,
  social_security_number text NOT NULL,
  employer_credit_code   text,
  registered             boolean NOT NULL,
  start_month            date,
  starts_on              date,
  contribution_base      numeric(14,2),
  ended_on               date,
  heard_version          int  NOT NULL,
  row_version            int  NOT NULL
);
CREATE INDEX employment_number ON employment (social_security_number);
CREATE INDEX employment_employer ON employment (employer_credit_code);
COMMENT ON COLUMN employment.employer_credit_code IS 'Null for a resident without employment (R1.3).';
COMMENT ON COLUMN employment.registered IS 'False while only its end was heard of.';
COMMENT ON COLUMN employment.heard_version IS 'Version of the registration after the last event heard; nothing older changes what is newer.';

CREATE TABLE account_payout (
  id                     uuid PRIMARY KEY,
  social_security_number text NOT NULL,
  after_month            date,
  through_month          date NOT NULL,
  paid_in                date NOT NULL
);
CREATE INDEX account_payout_number ON account_payout (social_security_number, through_month);
COMMENT ON TABLE account_payout IS 'Lump sums: months after after_month (null: from the first) through through_month were paid out in paid_in (R7.4).';
