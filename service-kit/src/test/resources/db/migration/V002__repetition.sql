CREATE TABLE repetition (name text NOT NULL, by text, at bigint GENERATED ALWAYS AS IDENTITY);
