-- The bot's own answers stay back once a person has the floor.
ALTER TABLE outbox ADD COLUMN fenced BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'Whether it is an answer of the bot itself, dropped if a person has the floor when it would leave';

-- How satisfied customers were, asked once for each ticket that a person answered.
CREATE TABLE satisfaction (
    id              BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
    handoff_id      BIGINT       NOT NULL COMMENT 'The ticket: handoff.id; nobody is asked twice about one',
    conversation_id BIGINT       NOT NULL COMMENT 'The customer''s conversation: conversation.id',
    agent_id        VARCHAR(128) NULL     COMMENT 'Who had the ticket at its end: their id on the desk''s platform',
    agent_name      VARCHAR(128) NULL     COMMENT 'Their name',
    desk            VARCHAR(64)  NULL     COMMENT 'The desk that had it, as in the settings',
    entry_key       VARCHAR(64)  NULL     COMMENT 'The FAQ entry that was last sent as an answer: faq_entry.entry_key',
    asked_at        DATETIME(3)  NOT NULL COMMENT 'When (UTC) the customer was asked',
    score           INT          NULL     COMMENT '1 satisfied, 2 fair, 3 dissatisfied; NULL if the customer did not say',
    rated_at        DATETIME(3)  NULL     COMMENT 'When (UTC) they said so',
    PRIMARY KEY (id),
    UNIQUE KEY uk_satisfaction_handoff (handoff_id),
    KEY ix_satisfaction_open (conversation_id, asked_at),
    KEY ix_satisfaction_asked (asked_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What customers said after a ticket was resolved';

ALTER TABLE handoff ADD COLUMN sent_entry VARCHAR(64) NULL COMMENT 'The FAQ entry that an agent last sent as an answer: faq_entry.entry_key';
