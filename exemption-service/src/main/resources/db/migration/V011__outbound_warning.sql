ALTER TABLE outbound_certificate ADD COLUMN warn_on date;
UPDATE outbound_certificate SET warn_on = last_paid_month + interval '2 months' WHERE status = 'ISSUED';
CREATE INDEX outbound_certificate_warning ON outbound_certificate (warn_on) WHERE status = 'ISSUED' AND warn_on IS NOT NULL;
COMMENT ON COLUMN outbound_certificate.warn_on IS 'When its holder is to be warned that contributions have stopped (R6.8); null once warned.';
