-- What one replica does at a time, how far it has read, and what a platform lets be said before the customer writes again.
CREATE TABLE lease (
  name       VARCHAR(190) NOT NULL COMMENT 'What is held, such as the pulling of an account',
  holder     VARCHAR(64)  NOT NULL COMMENT 'The process that holds it',
  expires_at DATETIME(3)  NOT NULL COMMENT 'From then on another may have it, UTC',
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What only one replica may do at a time';

CREATE TABLE sync_cursor (
  feed       VARCHAR(190) NOT NULL COMMENT 'The feed that is pulled: channel, app and account',
  read_to    VARCHAR(255) NULL COMMENT 'Where to go on: the platform''s cursor; NULL at the beginning',
  since      DATETIME(3)  NOT NULL COMMENT 'When the feed was first asked for, UTC; what is older is not answered',
  updated_at DATETIME(3)  NOT NULL COMMENT 'Last move, UTC',
  PRIMARY KEY (feed)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='How far feeds were read; committed together with the messages';

CREATE TABLE reply_window (
  conversation_id BIGINT      NOT NULL COMMENT 'A conversation whose platform limits what is said after each message of the customer',
  heard_at        DATETIME(3) NOT NULL COMMENT 'When the customer last wrote, by the platform''s clock, UTC',
  PRIMARY KEY (conversation_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Since when a customer can be answered';

ALTER TABLE outbox ADD COLUMN absorbed INT NULL COMMENT 'How many rows behind it this row says as well; NULL for none';
ALTER TABLE outbox ADD COLUMN absorbed_by BIGINT NULL COMMENT 'The row that says this one; it ends as that one does';
CREATE INDEX ix_outbox_absorbed ON outbox (absorbed_by);
