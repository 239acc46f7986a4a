-- How customers feel about what they wrote.
ALTER TABLE turn ADD COLUMN mood DOUBLE NULL COMMENT 'The mood of the message, 0 calm to 1 furious; empty where there are no words or it is not a customer''s';

ALTER TABLE handoff ADD COLUMN temper VARCHAR(16) NOT NULL DEFAULT 'CALM' COMMENT 'The customer''s mood when the ticket was opened: CALM, UPSET or ANGRY';
