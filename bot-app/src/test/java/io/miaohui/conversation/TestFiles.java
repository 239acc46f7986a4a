package io.miaohui.conversation;

import java.net.URI;
import java.time.Clock;
import org.apache.ibatis.session.Configuration;
import org.mybatis.spring.SqlSessionTemplate;

/** Shared files on a test's own database. */
public final class TestFiles {

    private TestFiles() {}

    public static void addTo(Configuration configuration) {
        configuration.addMapper(SharedFileMapper.class);
    }

    public static SharedFiles on(SqlSessionTemplate session, Clock clock) {
        return new SharedFiles(
                session.getMapper(SharedFileMapper.class), URI.create("https://bot.example.com/"), clock);
    }
}
