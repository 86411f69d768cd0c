CREATE TABLE contact (
  beneficiary_id uuid PRIMARY KEY REFERENCES beneficiary,
  email          text NOT NULL,
  version        int  NOT NULL,
  row_version    int  NOT NULL
);
COMMENT ON TABLE contact IS 'Where a beneficiary wants to be written to.';

CREATE TABLE notice (
  id             uuid        PRIMARY KEY,
  beneficiary_id uuid        NOT NULL REFERENCES beneficiary,
  email          text        NOT NULL,
  code           text        NOT NULL,
  params         text        NOT NULL,
  send_on        date,
  tries          int         NOT NULL,
  sent_at        timestamptz,
  row_version    int         NOT NULL
);
CREATE INDEX notice_send_on ON notice (send_on) WHERE send_on IS NOT NULL;
CREATE INDEX notice_beneficiary ON notice (beneficiary_id, id);
COMMENT ON TABLE notice IS 'Mail to beneficiaries: code and parameters, rendered in both languages when it is sent.';
COMMENT ON COLUMN notice.params IS 'JSON object of the figures in the text; nothing personal.';
COMMENT ON COLUMN notice.send_on IS 'Business day on which to send or to try again; null once sent or given up.';
COMMENT ON COLUMN notice.sent_at IS 'Business time.';
