-- Spreadsheets that editors send the bot, and files that we hand out under a link.
CREATE TABLE chat_spreadsheet (
  id              BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key; the order of arrival',
  conversation_id BIGINT       NOT NULL COMMENT 'The conversation it came in by, and in which the report is given',
  editor          VARCHAR(100) NOT NULL COMMENT 'Who sent it, as a release names its publisher',
  file_name       VARCHAR(190) NOT NULL COMMENT 'As the editor named it',
  media_id        MEDIUMTEXT   NULL COMMENT 'The platform''s id of the file',
  url             MEDIUMTEXT   NULL COMMENT 'Where the platform keeps the file',
  state           VARCHAR(16)  NOT NULL COMMENT 'READING, ASKED (in the draft, whether to publish is open), PUBLISHING, ENDED',
  attempts        INT          NOT NULL DEFAULT 0 COMMENT 'Tries of reading or publishing so far',
  next_attempt_at DATETIME(3)  NOT NULL COMMENT 'Not before, UTC; while a replica works on it, the end of its claim',
  asked_until     DATETIME(3)  NULL COMMENT 'End of the question whether to publish, UTC',
  created_at      DATETIME(3)  NOT NULL COMMENT 'When it came in, UTC',
  PRIMARY KEY (id),
  KEY ix_chat_spreadsheet_due (state, next_attempt_at),
  KEY ix_chat_spreadsheet_conversation (conversation_id, state, id),
  KEY ix_chat_spreadsheet_age (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='A spreadsheet that an editor sent the bot, and how far it has come';

CREATE TABLE shared_file (
  token      VARCHAR(64)  NOT NULL COMMENT 'The random part of its link; who has it has the file',
  name       VARCHAR(190) NOT NULL COMMENT 'The name under which it is saved',
  content    LONGBLOB     NOT NULL COMMENT 'A workbook (xlsx), at most 4 MB',
  expires_at DATETIME(3)  NOT NULL COMMENT 'From then on the link leads nowhere, UTC',
  PRIMARY KEY (token),
  KEY ix_shared_file_expiry (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Files that messages link to, for a while';
