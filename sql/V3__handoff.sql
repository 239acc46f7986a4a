-- Tickets: who was called, why, and what became of it.
CREATE TABLE handoff (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'surrogate key',
  code VARCHAR(12) NOT NULL COMMENT 'what people call it, such as #A34',
  code_slot VARCHAR(12) NULL COMMENT 'the code while no other ticket may have it; emptied a while after the end',
  conversation_id BIGINT NOT NULL COMMENT 'the customer''s conversation',
  open_conversation_id BIGINT NULL COMMENT 'conversation_id until the end, then empty: one open ticket a conversation',
  desk VARCHAR(64) NULL COMMENT 'key of the desk in the settings; empty if none is configured',
  desk_conversation_id BIGINT NULL COMMENT 'the desk''s group conversation',
  status VARCHAR(16) NOT NULL COMMENT 'QUEUED, AGENT or RESOLVED',
  reason VARCHAR(32) NOT NULL COMMENT 'the policy that called a person',
  question VARCHAR(2000) NOT NULL COMMENT 'what the customer asked; empty if nothing was asked before a person was wanted',
  opened_at DATETIME(3) NOT NULL COMMENT 'when it was opened, UTC',
  claimed_by VARCHAR(128) NULL COMMENT 'the agent''s id on the desk''s platform',
  claimed_name VARCHAR(128) NULL COMMENT 'the agent''s name',
  claimed_at DATETIME(3) NULL COMMENT 'when an agent took it, UTC',
  first_answer_at DATETIME(3) NULL COMMENT 'when an agent first answered, UTC',
  last_answer VARCHAR(4000) NULL COMMENT 'what an agent last answered, to learn from',
  resolved_at DATETIME(3) NULL COMMENT 'when it ended, UTC',
  PRIMARY KEY (id),
  UNIQUE KEY uk_handoff_code_slot (code_slot),
  UNIQUE KEY uk_handoff_open_conversation (open_conversation_id),
  KEY ix_handoff_status (status, opened_at),
  KEY ix_handoff_resolved (resolved_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='tickets: a person was called';

CREATE TABLE handoff_suggestion (
  handoff_id BIGINT NOT NULL COMMENT 'the ticket',
  position INT NOT NULL COMMENT 'the number that the agents see, from 1',
  entry_id VARCHAR(64) NOT NULL COMMENT 'the FAQ entry that may answer',
  question VARCHAR(500) NOT NULL COMMENT 'its standard question when the ticket was opened',
  PRIMARY KEY (handoff_id, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what the bot suggests to the agents';

CREATE TABLE workbench_key (
  id INT NOT NULL COMMENT 'always 1',
  secret VARCHAR(64) NOT NULL COMMENT 'signs the links to the workbench; Base64, made at first use',
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='the one key that all replicas sign with';
