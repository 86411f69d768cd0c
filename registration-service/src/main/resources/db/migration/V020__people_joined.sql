ALTER TABLE person ADD COLUMN merged_into uuid REFERENCES person;
ALTER TABLE person ADD COLUMN merge_reason text;
ALTER TABLE person ADD COLUMN merged_by text;
ALTER TABLE person ADD COLUMN data_as_of timestamptz;
COMMENT ON COLUMN person.merged_into IS 'The person this one was found to be; the row stays so that old ids and numbers are still found (R2.5).';
COMMENT ON COLUMN person.data_as_of IS 'Time of the newest change of a permit applied to the person; nothing older changes it (R3.8).';

ALTER TABLE person_document ADD COLUMN claim int NOT NULL DEFAULT 0;
ALTER TABLE person_document DROP CONSTRAINT person_document_type_issuing_state_normalised_key;
CREATE UNIQUE INDEX person_document_claim ON person_document (type, issuing_state, normalised, claim);
COMMENT ON COLUMN person_document.claim IS 'Whose turn it is on a shared document: 0 the first holder, 1 to 9 those whom an officer called separate; also the first reserved digit tried (R2.2, R2.5).';
