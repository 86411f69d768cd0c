CREATE TABLE note (
  id          uuid PRIMARY KEY,
  name        text NOT NULL UNIQUE,
  due_on      date,
  times       int  NOT NULL,
  row_version int  NOT NULL
);
CREATE TABLE heard_again (name text NOT NULL);
