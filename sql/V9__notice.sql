-- Finds a ticket's notice again when what it shows has changed.
CREATE INDEX ix_outbox_about ON outbox (about);
