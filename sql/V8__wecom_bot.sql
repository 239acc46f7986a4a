-- 智能机器人 ask why an answer did not help.
ALTER TABLE turn ADD COLUMN rating_reason VARCHAR(500) NULL COMMENT 'Why the customer rated the answer so, where the platform asked; beside helpful';
