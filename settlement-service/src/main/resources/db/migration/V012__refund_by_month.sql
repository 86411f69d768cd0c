DROP INDEX refund_line_once;
ALTER TABLE refund_line DROP COLUMN contribution_id;
ALTER TABLE posting ALTER COLUMN contribution_id DROP NOT NULL;
ALTER TABLE refund ADD COLUMN set_off numeric(14,2) NOT NULL DEFAULT 0;
CREATE INDEX refund_number ON refund (social_security_number, id);
COMMENT ON COLUMN refund.set_off IS 'What the employer still held from a refund that was reversed: it is not paid again.';
COMMENT ON COLUMN posting.contribution_id IS 'Null for refunds, which go by month.';
