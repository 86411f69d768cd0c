CREATE TABLE referral (
  id            uuid PRIMARY KEY,
  credit_code   text NOT NULL,
  employer_name text NOT NULL,
  found_on      date NOT NULL,
  referred_on   date NOT NULL,
  referred_by   text NOT NULL,
  circumstances text
);
COMMENT ON TABLE referral IS 'Employers of foreigners without a permit, referred to the police; nothing is decided here (R5.4).';

CREATE TABLE referred_foreigner (
  referral_id uuid NOT NULL REFERENCES referral,
  place       int  NOT NULL,
  surname     text NOT NULL,
  given_names text,
  nationality text NOT NULL,
  PRIMARY KEY (referral_id, place)
);
