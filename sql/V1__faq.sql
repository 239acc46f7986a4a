-- The FAQ: the draft that is edited, the releases that answer, the synonyms.
-- Written in the subset that MySQL 8, MariaDB 10.6+, TiDB and H2 (MODE=MySQL) share.

CREATE TABLE faq_entry (
    id          BIGINT        NOT NULL COMMENT 'Surrogate key; given out by the application under the lock of faq_revision',
    entry_key   VARCHAR(64)   NOT NULL COMMENT 'The id that the admin gave the entry, such as Q-012',
    sort_order  BIGINT        NOT NULL COMMENT 'Where the entry stands in the admin''s order; smaller comes first',
    category    VARCHAR(200)  NOT NULL COMMENT 'Category; empty for none',
    question    VARCHAR(1000) NOT NULL COMMENT 'The standard question',
    answer      MEDIUMTEXT    NOT NULL COMMENT 'The answer in Markdown',
    image       VARCHAR(2000) NULL     COMMENT 'URL of a picture, or its path below the public URL',
    link        VARCHAR(2000) NULL     COMMENT 'URL where to read on',
    keywords    MEDIUMTEXT    NOT NULL COMMENT 'Keyword rules: a JSON array of strings',
    valid_from  DATETIME(3)   NULL     COMMENT 'First moment (UTC) at which the entry may answer; NULL for no such bound',
    valid_until DATETIME(3)   NULL     COMMENT 'First moment (UTC) at which the entry may no longer answer; NULL for no such bound',
    enabled     BOOLEAN       NOT NULL COMMENT 'Whether the entry may answer at all',
    extra       MEDIUMTEXT    NOT NULL COMMENT 'Spreadsheet columns that are kept and not understood: a JSON object of strings, in the order of the columns',
    updated_at  DATETIME(3)   NOT NULL COMMENT 'When (UTC) the entry was last written',
    PRIMARY KEY (id),
    UNIQUE KEY faq_entry_by_key (entry_key),
    KEY faq_entry_by_order (sort_order),
    KEY faq_entry_by_category (category)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='The draft: the FAQ as it is being edited; nothing here answers before it is published';

CREATE TABLE faq_question (
    entry_id   BIGINT        NOT NULL COMMENT 'The entry: faq_entry.id',
    kind       VARCHAR(8)    NOT NULL COMMENT 'SIMILAR: asks the same as the standard question. NEGATIVE: looks alike and must not be answered by the entry',
    sort_order INT           NOT NULL COMMENT 'Where the question stands in the entry''s list of its kind, from 0',
    wording    VARCHAR(1000) NOT NULL COMMENT 'The question',
    PRIMARY KEY (entry_id, kind, sort_order),
    CONSTRAINT faq_question_of_entry FOREIGN KEY (entry_id) REFERENCES faq_entry (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='The further questions of the draft''s entries';

CREATE TABLE faq_release (
    number       BIGINT        NOT NULL COMMENT 'The release''s number, from 1 without gaps; the greatest one answers',
    published_at DATETIME(3)   NOT NULL COMMENT 'When (UTC) it was published',
    published_by VARCHAR(100)  NOT NULL COMMENT 'The name of the admin who published it',
    note         VARCHAR(1000) NULL     COMMENT 'Why it was published, in the admin''s words',
    entries      INT           NOT NULL COMMENT 'How many entries it holds',
    restores     BIGINT        NULL     COMMENT 'The number of the release whose content this one repeats, if it is a roll-back',
    PRIMARY KEY (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='The published snapshots of the FAQ; a row is never changed';

CREATE TABLE faq_release_part (
    number  BIGINT   NOT NULL COMMENT 'The release: faq_release.number',
    part    INT      NOT NULL COMMENT 'The part''s place in the release, from 0',
    content LONGBLOB NOT NULL COMMENT 'Up to 500 entries in the admin''s order: a JSON array, compressed with gzip',
    PRIMARY KEY (number, part),
    CONSTRAINT faq_release_part_of_release FOREIGN KEY (number) REFERENCES faq_release (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='The content of the releases, in parts so that no packet is large; a row is never changed';

CREATE TABLE synonym_group (
    id         BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key',
    words      MEDIUMTEXT  NOT NULL COMMENT 'What is understood: a JSON array of strings, at least one',
    means      MEDIUMTEXT  NOT NULL COMMENT 'What the words are understood as: a JSON array of strings; empty for a group in which all words are equal',
    created_at DATETIME(3) NOT NULL COMMENT 'When (UTC) the group was added',
    PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Synonym groups that were added to those of the synonym file';

CREATE TABLE faq_revision (
    name     VARCHAR(16) NOT NULL COMMENT 'draft: faq_entry and faq_question. synonyms: synonym_group',
    revision BIGINT      NOT NULL COMMENT 'Grows with each change of what the name stands for',
    PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Change counters; a writer locks the row first, so that changes and publishing come one after the other on all replicas';

INSERT INTO faq_revision (name, revision) VALUES ('draft', 0), ('synonyms', 0);
