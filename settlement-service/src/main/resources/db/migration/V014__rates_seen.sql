DROP INDEX settlement_paid;
CREATE INDEX settlement_rates_seen ON settlement (rates_seen) WHERE status = 'PAID';
COMMENT ON INDEX settlement_rates_seen IS 'Finds what was paid before a rate was published (RateSweep); empty-handed as long as none was.';
