-- Links to the workbench that were used: each opens its page once.
CREATE TABLE workbench_link_used (
    nonce   VARCHAR(32) NOT NULL COMMENT 'The random part of the link''s key',
    used_at DATETIME(3) NOT NULL COMMENT 'When (UTC) it was used; forgotten once the link would have ended anyway',
    PRIMARY KEY (nonce),
    KEY ix_workbench_link_used_at (used_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Links to the workbench that were used: each opens its page once';
