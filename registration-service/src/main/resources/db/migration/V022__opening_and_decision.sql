DROP INDEX registration_document;
CREATE UNIQUE INDEX registration_living ON registration (document_kind, document_number, employer_credit_code) NULLS NOT DISTINCT
  WHERE status NOT IN ('CANCELLED', 'ENDED', 'REFUSED');
ALTER TABLE registration ADD COLUMN schemes text NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN differing text NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN decision_kind text CHECK (decision_kind IN ('APPROVE', 'RETURN', 'REFUSE'));
ALTER TABLE registration ADD COLUMN decision_rule text;
ALTER TABLE registration ADD COLUMN decided_on date;
COMMENT ON COLUMN registration.schemes IS 'Schemes of a permanent resident without employment, divided by commas (R1.3).';
COMMENT ON COLUMN registration.hold IS 'What keeps it from being decided at once, codes divided by commas, the first to be settled first.';
COMMENT ON COLUMN registration.differing IS 'Fields in which the permit event differs from what was entered by hand, divided by commas (R3.8).';
