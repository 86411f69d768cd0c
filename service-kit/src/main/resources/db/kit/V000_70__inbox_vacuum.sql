-- It grows by inserts and loses one day in a hundred at night: by the usual share of a fifth it would be
-- vacuumed once in twenty days, and its index would carry what is deleted until then.
ALTER TABLE inbox SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 100000);
