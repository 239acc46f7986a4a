-- The console: who may sign in, the throttle of sign-ins, and the sessions that all replicas share.

CREATE TABLE admin_user (
    id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'surrogate key',
    name VARCHAR(64) NOT NULL COMMENT 'what is typed at sign-in',
    password_hash VARCHAR(200) NOT NULL COMMENT 'with the algorithm in front, such as {bcrypt}',
    password_version INT NOT NULL COMMENT 'grows with each new password; sessions of an older one end',
    must_change BOOLEAN NOT NULL COMMENT 'whether the password was made by the program and must be replaced first',
    created_at DATETIME(3) NOT NULL COMMENT 'when the admin was added, UTC',
    signed_in_at DATETIME(3) NULL COMMENT 'last sign-in, UTC',
    PRIMARY KEY (id),
    UNIQUE KEY uk_admin_user_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='people who may use the console';

CREATE TABLE admin_sign_in_try (
    subject VARCHAR(120) NOT NULL COMMENT 'name:… or ip:…, known or not',
    tries INT NOT NULL COMMENT 'tries in a row without success',
    last_at DATETIME(3) NOT NULL COMMENT 'last try, UTC',
    PRIMARY KEY (subject),
    KEY idx_admin_sign_in_try_last (last_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='sign-ins that were tried and did not succeed yet';

-- The two tables of Spring Session, under the names its own documentation uses.
CREATE TABLE SPRING_SESSION (
    PRIMARY_ID CHAR(36) NOT NULL COMMENT 'surrogate key',
    SESSION_ID CHAR(36) NOT NULL COMMENT 'what the cookie holds; replaced at sign-in',
    CREATION_TIME BIGINT NOT NULL COMMENT 'milliseconds since 1970',
    LAST_ACCESS_TIME BIGINT NOT NULL COMMENT 'milliseconds since 1970',
    MAX_INACTIVE_INTERVAL INT NOT NULL COMMENT 'seconds',
    EXPIRY_TIME BIGINT NOT NULL COMMENT 'milliseconds since 1970',
    PRINCIPAL_NAME VARCHAR(100) NULL COMMENT 'who is signed in',
    PRIMARY KEY (PRIMARY_ID),
    UNIQUE KEY SPRING_SESSION_IX1 (SESSION_ID),
    KEY SPRING_SESSION_IX2 (EXPIRY_TIME),
    KEY SPRING_SESSION_IX3 (PRINCIPAL_NAME)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='sessions of the console';

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID CHAR(36) NOT NULL COMMENT 'the session',
    ATTRIBUTE_NAME VARCHAR(200) NOT NULL COMMENT 'what is kept',
    ATTRIBUTE_BYTES LONGBLOB NOT NULL COMMENT 'its serialized form',
    PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    CONSTRAINT SPRING_SESSION_ATTRIBUTES_FK FOREIGN KEY (SESSION_PRIMARY_ID)
        REFERENCES SPRING_SESSION (PRIMARY_ID) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='what a session of the console keeps';
