-- Who a customer is, whatever channel they write on: the company's own list of people, and their ids on the channels.
CREATE TABLE customer (
  id           BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
  customer_key VARCHAR(64)  NOT NULL COMMENT 'The company''s own key, such as a member number',
  name         VARCHAR(64)  NOT NULL COMMENT 'What to call them; empty if unknown',
  vip          BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether they count among those who matter most',
  note         VARCHAR(500) NOT NULL COMMENT 'What agents should know; empty if nothing',
  updated_at   DATETIME(3)  NOT NULL COMMENT 'Last change, UTC',
  PRIMARY KEY (id),
  UNIQUE KEY uk_customer_key (customer_key),
  KEY ix_customer_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='One person across channels, as the company knows them';

CREATE TABLE customer_identity (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key; the order in which they were given',
  customer_id BIGINT       NOT NULL COMMENT 'Whose it is: customer.id',
  channel     VARCHAR(32)  NOT NULL COMMENT 'The channel, as in conversation.channel',
  account     VARCHAR(64)  NOT NULL COMMENT 'The account on it, as in conversation.account; empty for any',
  platform_id VARCHAR(190) NOT NULL COMMENT 'The id on it, as in conversation.person_id',
  PRIMARY KEY (id),
  UNIQUE KEY uk_customer_identity (platform_id, channel, account),
  KEY ix_customer_identity_customer (customer_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='The ids under which a customer writes; each is one customer''s';

-- A conversation's id need not be the person's: DingTalk and 微信客服 have one for each. The next message corrects it there.
ALTER TABLE conversation ADD COLUMN person_id VARCHAR(190) NULL COMMENT 'The id on the platform of the one person on the other side; NULL for groups and before their first message';
UPDATE conversation SET person_id = platform_id WHERE kind = 'SINGLE';
CREATE INDEX ix_conversation_person ON conversation (person_id, channel);
