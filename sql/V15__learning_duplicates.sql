-- What agents were shown of the FAQ when they wanted an answer kept, so that a number means what they read.
CREATE TABLE learning_duplicate (
    handoff_id BIGINT      NOT NULL COMMENT 'The ticket: handoff.id',
    position   INT         NOT NULL COMMENT 'The number that the agents see, from 1',
    entry_key  VARCHAR(64) NOT NULL COMMENT 'The FAQ entry that comes near: faq_entry.entry_key; it may be gone by now',
    shown_at   DATETIME(3) NOT NULL COMMENT 'When (UTC) it was listed',
    PRIMARY KEY (handoff_id, position),
    KEY ix_learning_duplicate_shown (shown_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='The near duplicates last listed for a ticket; old ones are deleted';
