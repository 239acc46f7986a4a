-- What the care of tickets has done already, so that no replica does it again, and when desks took up their night's work.
ALTER TABLE handoff ADD COLUMN opens_at DATETIME(3) NULL COMMENT 'nobody is at the desk until then, as the customer was told, UTC; empty while it is open; 2999 if nobody knows when';
ALTER TABLE handoff ADD COLUMN counts_from DATETIME(3) NULL COMMENT 'when the claim and first-answer targets began to count anew, UTC; empty: at opened_at';
ALTER TABLE handoff ADD COLUMN claim_told INT NOT NULL DEFAULT 0 COMMENT 'the claim target''s last reminder: 0, 50 or 100 percent';
ALTER TABLE handoff ADD COLUMN answer_told INT NOT NULL DEFAULT 0 COMMENT 'the first-answer target''s last reminder: 0, 50 or 100 percent';
ALTER TABLE handoff ADD COLUMN resolve_told INT NOT NULL DEFAULT 0 COMMENT 'the resolve target''s last reminder: 0, 50 or 100 percent';
ALTER TABLE handoff ADD COLUMN desks_tried VARCHAR(512) NULL COMMENT 'keys of the desks that let it wait too long, separated by commas';
ALTER TABLE handoff ADD COLUMN silent_since DATETIME(3) NULL COMMENT 'an agent''s last answer, if the customer has said nothing since, UTC';
ALTER TABLE handoff ADD COLUMN asked_solved_at DATETIME(3) NULL COMMENT 'when the customer was asked whether it is solved, UTC; empty once they wrote';
CREATE INDEX ix_handoff_conversation ON handoff (conversation_id, resolved_at);

CREATE TABLE desk_opening (
  desk VARCHAR(64) NOT NULL COMMENT 'key of the desk in the settings',
  opens_at DATETIME(3) NOT NULL COMMENT 'the opening that its waiting customers were promised, UTC',
  PRIMARY KEY (desk, opens_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='openings at which a desk was told what waits: once among all replicas';
