-- The bot's own answers stay back once a person has the floor.
ALTER TABLE outbox ADD COLUMN fenced BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'Whether it is an answer of the bot itself, dropped if a person has the floor when it would leave';
