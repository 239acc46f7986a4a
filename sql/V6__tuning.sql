-- How sure the bot must be to answer, as admins chose it, and the weights that were learned from feedback.
CREATE TABLE matching_training (
    id              BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
    trained_at      DATETIME(3)  NOT NULL COMMENT 'When (UTC) it was trained',
    trained_by      VARCHAR(100) NOT NULL COMMENT 'The name of the admin who asked for it',
    questions       INT          NOT NULL COMMENT 'How many questions of the feedback were compared',
    answer_at       DOUBLE       NOT NULL COMMENT 'The threshold that it proposes: as few are answered wrong as before; 0 to 1',
    right_before    DOUBLE       NOT NULL COMMENT 'Share of the questions answered right with the weights that were in use; 0 to 1, as all that follow',
    wrong_before    DOUBLE       NOT NULL COMMENT 'Share answered wrong with them',
    off_before      DOUBLE       NOT NULL COMMENT 'How far their confidence was from the share that is right',
    right_after     DOUBLE       NOT NULL COMMENT 'Share answered right at the proposed threshold, each question with weights learned without it',
    wrong_after     DOUBLE       NOT NULL COMMENT 'Share answered wrong then',
    off_after       DOUBLE       NOT NULL COMMENT 'How far the confidence is from the share that is right then',
    words_weights   MEDIUMTEXT   NOT NULL COMMENT 'The weights for words alone: a NAME=number line for each feature',
    meaning_weights MEDIUMTEXT   NOT NULL COMMENT 'The weights for words and meaning, likewise',
    PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Weights learned from feedback; in use only where a choice names them; a row is never changed';

CREATE TABLE matching_choice (
    id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key; the greatest one is in force',
    chosen_at   DATETIME(3)  NOT NULL COMMENT 'When (UTC) it was chosen',
    chosen_by   VARCHAR(100) NOT NULL COMMENT 'The name of the admin who chose it',
    answer_at   DOUBLE       NULL     COMMENT 'Least confidence to answer, 0 to 1; NULL for that of the settings',
    clarify_at  DOUBLE       NULL     COMMENT 'Least confidence to be offered when asking back, 0 to 1; NULL for that of the settings',
    training_id BIGINT       NULL     COMMENT 'The weights: matching_training.id; NULL for those that came with the program',
    PRIMARY KEY (id),
    CONSTRAINT matching_choice_of_training FOREIGN KEY (training_id) REFERENCES matching_training (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='What admins chose for matching; a row is never changed';

-- matching: counts the rows of matching_choice, for replicas that look for a newer one.
INSERT INTO faq_revision (name, revision) VALUES ('matching', 0);
