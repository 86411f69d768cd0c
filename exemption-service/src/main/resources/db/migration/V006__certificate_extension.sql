CREATE TABLE certificate_extension (
  certificate_id     uuid    NOT NULL REFERENCES certificate,
  position           int     NOT NULL,
  extended_until     date    NOT NULL,
  certificate_number text    NOT NULL,
  consent_reference  text,
  final_extra        boolean NOT NULL,
  asked_on           date    NOT NULL,
  asked_by           text    NOT NULL,
  agreement_row_id   uuid    NOT NULL REFERENCES agreement_row,
  PRIMARY KEY (certificate_id, position)
);
COMMENT ON TABLE certificate_extension IS 'Extensions granted, each with the row that decided it (R6.3).';
COMMENT ON COLUMN certificate_extension.certificate_number IS 'Of the paper that extends; it may be that of the first one.';

ALTER TABLE known_person ADD COLUMN has_certificate boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN known_person.has_certificate IS 'True once a certificate was handed in: spares a look for most people.';
ALTER TABLE employment ADD COLUMN clock_started boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN employment.clock_started IS 'True once the start of the clock was heard, which counts once.';
