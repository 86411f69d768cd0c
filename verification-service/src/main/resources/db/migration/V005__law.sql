CREATE TABLE apostille_state (
  country            text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
  valid_from         date NOT NULL,
  applies_with_china boolean NOT NULL,
  confidence         text NOT NULL CHECK (confidence IN ('V', 'V2', 'G')),
  document           text NOT NULL,
  PRIMARY KEY (country, valid_from)
);
COMMENT ON TABLE apostille_state IS 'Contracting states of the Apostille Convention, by day (R10.3); the newest row not ahead of a day decides it.';
COMMENT ON COLUMN apostille_state.applies_with_china IS 'False where an objection stands between the two: legalisation is still needed.';

CREATE TABLE minimum_contribution (
  from_year  int  PRIMARY KEY,
  months     int  NOT NULL CHECK (months > 0),
  document   text NOT NULL,
  confidence text NOT NULL CHECK (confidence IN ('V', 'V2', 'G'))
);
COMMENT ON TABLE minimum_contribution IS 'Minimum months by year of retirement (R8.2); a row holds until the next.';
