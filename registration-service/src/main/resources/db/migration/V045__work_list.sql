CREATE TABLE assignment (
  registration_id uuid PRIMARY KEY REFERENCES registration,
  assignee        text NOT NULL,
  assigned_on     date NOT NULL
);
CREATE INDEX assignment_assignee ON assignment (assignee);
COMMENT ON TABLE assignment IS 'Which officer has taken a case.';

CREATE INDEX registration_held ON registration (due_on, id) WHERE hold IS NOT NULL;
