CREATE TABLE contribution_parameter (
  id             uuid    PRIMARY KEY DEFAULT uuidv7(),
  insurance      text    NOT NULL,
  payer          text    CHECK (payer IN ('EMPLOYER', 'EMPLOYEE')),
  kind           text    NOT NULL CHECK (kind IN ('RATE_PERCENT', 'FLOOR', 'CEILING')),
  industry_class int,
  value          numeric(14,2) NOT NULL CHECK (value >= 0),
  valid_from     date    NOT NULL,
  valid_until    date,
  document       text    NOT NULL,
  confidence     text    NOT NULL CHECK (confidence IN ('V', 'V2', 'G')),
  entered_by     text    NOT NULL DEFAULT 'data',
  entered_at     timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX contribution_parameter_key ON contribution_parameter (insurance, payer, kind, industry_class, valid_from) NULLS NOT DISTINCT;
COMMENT ON TABLE contribution_parameter IS 'R7.1: rates and bounds by time; loaded from data/contribution-parameters.csv at the first start, later rows by officers.';

CREATE TABLE crediting_rate (
  id         uuid   PRIMARY KEY DEFAULT uuidv7(),
  seq        bigint GENERATED ALWAYS AS IDENTITY,
  year       int    NOT NULL,
  percent    numeric(7,4) NOT NULL CHECK (percent >= 0),
  document   text,
  confidence text   NOT NULL CHECK (confidence IN ('V', 'V2', 'G')),
  entered_by text   NOT NULL DEFAULT 'data',
  entered_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX crediting_rate_seq ON crediting_rate (seq);
COMMENT ON TABLE crediting_rate IS 'R7.3: rates as published; of several for a year the last counts.';
COMMENT ON COLUMN crediting_rate.seq IS 'A paid settlement remembers the last it has seen: later ones may make a supplement (R9.5).';

CREATE TABLE provincial_income (
  year           int     PRIMARY KEY,
  monthly_income numeric(14,2) NOT NULL CHECK (monthly_income > 0),
  document       text    NOT NULL,
  confidence     text    NOT NULL CHECK (confidence IN ('V', 'V2', 'G'))
);
COMMENT ON TABLE provincial_income IS 'R9.6: monthly income of the province by year, for the grants on a death in the year after.';
