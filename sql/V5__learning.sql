-- What people made of answers, and what the FAQ could learn from it.
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

ALTER TABLE turn ADD COLUMN question MEDIUMTEXT NULL COMMENT 'What the customer had asked, where an entry answered; the message itself may only have chosen';
ALTER TABLE turn ADD COLUMN helpful BOOLEAN NULL COMMENT 'Whether the answer helped, as the customer last said; NULL if they did not say';
ALTER TABLE transcript_line ADD COLUMN turn_id BIGINT NULL COMMENT 'The turn that it answers: turn.id; NULL for what nobody asked for';

CREATE TABLE learning_evidence (
    id           BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
    subject      CHAR(64)     NOT NULL COMMENT 'SHA-256 of what it is about: an entry and a question, a question alone, or two words',
    origin       CHAR(64)     NOT NULL COMMENT 'SHA-256 of what happened, so that the same event counts once',
    supports     BOOLEAN      NOT NULL COMMENT 'Whether it speaks for the entry answering the question, or against it',
    certain      BOOLEAN      NOT NULL COMMENT 'Whether it is enough by itself',
    source       VARCHAR(8)   NOT NULL COMMENT 'CHOICE, THUMB, AGENT or MISS',
    customer     BIGINT       NOT NULL COMMENT 'The customer''s conversation: conversation.id',
    wording      VARCHAR(500) NOT NULL COMMENT 'The question in the customer''s words, without personal data',
    handoff_id   BIGINT       NULL     COMMENT 'The ticket it comes from: handoff.id',
    handoff_code VARCHAR(12)  NULL     COMMENT 'The ticket''s code',
    said_at      DATETIME(3)  NOT NULL COMMENT 'When (UTC) it happened',
    PRIMARY KEY (id),
    UNIQUE KEY uk_learning_evidence (subject, origin),
    KEY ix_learning_evidence_origin (origin),
    KEY ix_learning_evidence_said (said_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What speaks for or against a proposal; old ones are deleted';

CREATE TABLE learning_proposal (
    id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
    kind        VARCHAR(8)   NOT NULL COMMENT 'SIMILAR, NEGATIVE: a question for an entry. ENTRY: a new entry. SYNONYM: a word for another',
    subject     CHAR(64)     NOT NULL COMMENT 'What its evidence is about: learning_evidence.subject',
    entry_key   VARCHAR(64)  NULL     COMMENT 'The entry it would change: faq_entry.entry_key; for a synonym, the one whose questions led to it',
    wording     VARCHAR(500) NOT NULL COMMENT 'The question, or the customers'' word',
    counterpart MEDIUMTEXT   NULL     COMMENT 'For ENTRY what an agent answered, in Markdown; for SYNONYM the word that the FAQ uses',
    state       VARCHAR(9)   NOT NULL COMMENT 'OPEN, ACCEPTED or DISMISSED',
    customers   INT          NOT NULL COMMENT 'So many different customers speak for it',
    doubters    INT          NOT NULL COMMENT 'So many different customers speak against it',
    agents      INT          NOT NULL COMMENT 'So many tickets speak for it',
    pieces      INT          NOT NULL COMMENT 'So many pieces of evidence speak for it',
    last_at     DATETIME(3)  NOT NULL COMMENT 'When (UTC) something last spoke for it',
    decided_by  VARCHAR(100) NULL     COMMENT 'Who accepted or dismissed it',
    decided_at  DATETIME(3)  NULL     COMMENT 'When (UTC) it was accepted or dismissed',
    applied     MEDIUMTEXT   NULL     COMMENT 'JSON: what accepting wrote, so that it can be taken back',
    PRIMARY KEY (id),
    UNIQUE KEY uk_learning_proposal (subject, kind),
    KEY ix_learning_proposal_state (state, decided_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What the FAQ could learn, for an admin to accept or dismiss';

CREATE TABLE learning_dismissed (
    subject      CHAR(64)    NOT NULL COMMENT 'As in learning_proposal',
    kind         VARCHAR(8)  NOT NULL COMMENT 'As in learning_proposal',
    dismissed_at DATETIME(3) NOT NULL COMMENT 'When (UTC) it was dismissed',
    PRIMARY KEY (subject, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What never comes back, without its words; stays when the proposal itself is deleted';
