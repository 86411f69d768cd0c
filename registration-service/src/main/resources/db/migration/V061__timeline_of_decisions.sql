ALTER TABLE timeline_entry ADD COLUMN seen_by text NOT NULL DEFAULT 'ALL';
COMMENT ON COLUMN timeline_entry.seen_by IS 'ALL; EMPLOYER: the employer it concerns and the office; OFFICE: the office alone.';
ALTER TABLE referred_foreigner ADD COLUMN person_id uuid;
COMMENT ON COLUMN referred_foreigner.person_id IS 'Their file here, when the officer knows of one.';
