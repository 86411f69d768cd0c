COMMENT ON COLUMN dead_letter.headers IS 'As they came, one a line: name (URL-encoded), space, value (base64).';
COMMENT ON COLUMN dead_letter.reasons IS 'JSON list of faults: field, code, params, form.';
