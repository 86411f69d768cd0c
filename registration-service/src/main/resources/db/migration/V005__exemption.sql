CREATE TABLE exemption (
  certificate_id uuid PRIMARY KEY,
  person_id      uuid NOT NULL,
  credit_code    text,
  insurances     text NOT NULL,
  exempt_from    date NOT NULL,
  exempt_until   date,
  version        int  NOT NULL
);
CREATE INDEX exemption_person ON exemption (person_id);
COMMENT ON TABLE exemption IS 'What exemption-service said of certificates of coverage, newest version only; shown with the insurances of a registration.';
