CREATE TABLE conversation (
  id            BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
  channel       VARCHAR(32)  NOT NULL COMMENT 'The way in and out, such as wecom, dingtalk, web',
  account       VARCHAR(64)  NOT NULL COMMENT 'The configured app, robot or desk on that channel',
  platform_id   VARCHAR(190) NOT NULL COMMENT 'The id of the conversation on the platform: a user or a chat',
  kind          VARCHAR(8)   NOT NULL COMMENT 'SINGLE or GROUP',
  address       MEDIUMTEXT   NOT NULL COMMENT 'JSON map: what else the channel needs to write back',
  customer_name VARCHAR(190) NULL COMMENT 'The name that the platform last gave for the other side',
  status        VARCHAR(16)  NOT NULL COMMENT 'Who has the floor: BOT, QUEUED, AGENT, RESOLVED',
  memory        MEDIUMTEXT   NOT NULL COMMENT 'JSON: what the bot keeps in mind between two turns',
  created_at    DATETIME(3)  NOT NULL COMMENT 'First heard of, UTC',
  updated_at    DATETIME(3)  NOT NULL COMMENT 'Last change, UTC',
  PRIMARY KEY (id),
  UNIQUE KEY uk_conversation (channel, account, platform_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One conversation; its row is the lock that keeps the order across replicas';

CREATE TABLE turn (
  id              BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key; the order of arrival',
  channel         VARCHAR(32)  NOT NULL COMMENT 'The channel that the message came by',
  message_id      VARCHAR(190) NOT NULL COMMENT 'The id of the message, unique within the channel',
  conversation_id BIGINT       NOT NULL COMMENT 'The conversation it belongs to',
  message         LONGTEXT     NOT NULL COMMENT 'JSON: the neutral message as it came in',
  state           VARCHAR(16)  NOT NULL COMMENT 'RECEIVED until decided on, then DONE',
  delivery        VARCHAR(16)  NOT NULL COMMENT 'How the answer leaves: RESPONSE (in the callback response, unconfirmed), CONFIRMED (written to the platform), OUTBOX',
  received_at     DATETIME(3)  NOT NULL COMMENT 'When it was committed, UTC',
  decided_at      DATETIME(3)  NULL COMMENT 'When the outcome was committed, UTC',
  decision        VARCHAR(16)  NULL COMMENT 'answer, clarify, escalate, decline, relay, say',
  reason          VARCHAR(190) NULL COMMENT 'Which step decided, and why',
  entry_id        VARCHAR(64)  NULL COMMENT 'The FAQ entry that answered',
  confidence      DOUBLE       NULL COMMENT 'Confidence of the best candidate, 0..1',
  candidates      MEDIUMTEXT   NULL COMMENT 'JSON: the candidates considered, best first',
  faq_release     BIGINT       NULL COMMENT 'The FAQ release that was asked',
  response        MEDIUMTEXT   NULL COMMENT 'JSON: the replies for the callback response; a repeat gets the same',
  failed          BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether deciding failed and the customer got an apology',
  PRIMARY KEY (id),
  UNIQUE KEY uk_turn_message (channel, message_id),
  KEY ix_turn_lane (conversation_id, state, id),
  KEY ix_turn_state (state, received_at),
  KEY ix_turn_delivery (delivery, decided_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='The ledger: each incoming message once, with what became of it';

CREATE TABLE transcript_line (
  id              BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key; the order of the conversation',
  conversation_id BIGINT       NOT NULL COMMENT 'The conversation',
  author          VARCHAR(16)  NOT NULL COMMENT 'CUSTOMER, BOT, AGENT or NOTE (internal)',
  author_name     VARCHAR(190) NULL COMMENT 'The name of the agent or of the customer',
  text            MEDIUMTEXT   NOT NULL COMMENT 'What was said; Markdown where we said it',
  reply           MEDIUMTEXT   NULL COMMENT 'JSON: the whole reply where we said it, with choices, media and links',
  delivery        VARCHAR(16)  NULL COMMENT 'WAITING, SENT or FAILED for outgoing lines',
  created_at      DATETIME(3)  NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY ix_line_conversation (conversation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What was said in a conversation, by whom';

CREATE TABLE outbox (
  id              BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key; the order of sending within a conversation',
  conversation_id BIGINT       NOT NULL COMMENT 'Where it goes',
  line_id         BIGINT       NULL COMMENT 'The line of the transcript that it is a part of',
  reply           MEDIUMTEXT   NOT NULL COMMENT 'JSON: a reply that fits into one message of the platform',
  idempotency_key VARCHAR(32)  NOT NULL COMMENT 'The same for each try, passed on where the platform knows such keys',
  about           VARCHAR(64)  NULL COMMENT 'What it is about, such as a ticket code',
  state           VARCHAR(16)  NOT NULL COMMENT 'WAITING, SENT or FAILED',
  attempts        INT          NOT NULL DEFAULT 0 COMMENT 'Tries so far',
  next_attempt_at DATETIME(3)  NOT NULL COMMENT 'Not before, UTC; while a replica sends, the end of its claim',
  created_at      DATETIME(3)  NOT NULL COMMENT 'When it was committed, UTC',
  ended_at        DATETIME(3)  NULL COMMENT 'When it was sent or given up, UTC',
  platform_id     VARCHAR(190) NULL COMMENT 'What the platform calls the sent message',
  last_error      VARCHAR(500) NULL COMMENT 'Why the last try failed; no secrets, no customer text',
  PRIMARY KEY (id),
  UNIQUE KEY uk_outbox_key (idempotency_key),
  KEY ix_outbox_due (state, next_attempt_at),
  KEY ix_outbox_lane (conversation_id, state, id),
  KEY ix_outbox_pace (conversation_id, ended_at),
  KEY ix_outbox_platform (platform_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Messages on their way out; committed with the decision, sent after';

CREATE TABLE access_token (
  name       VARCHAR(128)  NOT NULL COMMENT 'Channel and account',
  token      VARCHAR(1024) NOT NULL COMMENT 'The platform''s token; empty if there is none',
  expires_at DATETIME(3)   NOT NULL COMMENT 'End of its validity, UTC',
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Access tokens shared by all replicas; the row is the lock of a refresh';
