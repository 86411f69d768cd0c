ALTER TABLE one_stop_application ADD COLUMN document_number text;
ALTER TABLE one_stop_application ADD COLUMN issuing_state text;
COMMENT ON COLUMN one_stop_application.document_number IS 'Normalised: of the person an employer applies for before there is a permit (R12.2).';
CREATE INDEX one_stop_application_permit ON one_stop_application (permit_number) WHERE permit_number IS NOT NULL;
CREATE INDEX one_stop_application_document ON one_stop_application (document_number) WHERE document_number IS NOT NULL;
