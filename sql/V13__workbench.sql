-- Suggestions that change while customers write on, and files between customers and agents.
ALTER TABLE handoff_suggestion ADD COLUMN offered BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'Whether it is among those shown now; its number stays its own either way';

CREATE TABLE handoff_file (
  id              BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key; the order of arrival',
  handoff_id      BIGINT       NOT NULL COMMENT 'The ticket that it belongs to',
  conversation_id BIGINT       NOT NULL COMMENT 'The conversation that it came in by',
  media_id        MEDIUMTEXT   NULL COMMENT 'The platform''s id of it',
  url             MEDIUMTEXT   NULL COMMENT 'Where the platform keeps it',
  file_name       VARCHAR(190) NULL COMMENT 'As its sender named it; empty for a picture',
  agent_id        VARCHAR(128) NULL COMMENT 'The agent who sends it to the customer; empty: the customer sends it to the group',
  agent_name      VARCHAR(128) NULL COMMENT 'The agent''s name',
  content         LONGBLOB     NULL COMMENT 'Fetched, and kept until the desk opens, at most 4 MB; empty: not fetched, or passed on at once',
  attempts        INT          NOT NULL DEFAULT 0 COMMENT 'Tries of fetching it so far',
  next_attempt_at DATETIME(3)  NOT NULL COMMENT 'Not before, UTC; while a replica works on it, the end of its claim',
  PRIMARY KEY (id),
  KEY ix_handoff_file_due (next_attempt_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='A picture or a file on its way between a customer and the agents; deleted when it has been passed on';
