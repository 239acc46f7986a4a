-- What people made of answers: labels to learn from.
CREATE TABLE faq_verdict (
    id         BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
    about      VARCHAR(64)  NULL     COMMENT 'What it was said about, so that a later word replaces it; NULL for what stands by itself',
    question   VARCHAR(500) NOT NULL COMMENT 'The question in the customer''s words, without personal data',
    entry_key  VARCHAR(64)  NOT NULL COMMENT 'The FAQ entry that was offered or given: faq_entry.entry_key; it may be gone by now',
    is_right   BOOLEAN      NOT NULL COMMENT 'Whether that entry answers the question',
    source     VARCHAR(8)   NOT NULL COMMENT 'Who said so: CHOICE, THUMB, AGENT, ADMIN',
    said_at    DATETIME(3)  NOT NULL COMMENT 'When (UTC) it was said',
    PRIMARY KEY (id),
    UNIQUE KEY uk_faq_verdict_about (about),
    KEY ix_faq_verdict_said (said_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What people made of answers, to learn and to tune from; old ones are deleted';
