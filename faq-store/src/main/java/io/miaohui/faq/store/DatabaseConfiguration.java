package io.miaohui.faq.store;

import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import com.baomidou.mybatisplus.extension.plugins.MybatisPlusInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.PaginationInnerInterceptor;
import org.apache.ibatis.session.LocalCacheScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the mappers of all modules share. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Lets a mapper's method take a {@code Page}; statements without one pass by untouched. */
    @Bean
    MybatisPlusInterceptor pagination() {
        MybatisPlusInterceptor interceptor = new MybatisPlusInterceptor();
        interceptor.addInnerInterceptor(new PaginationInnerInterceptor());
        return interceptor;
    }

    /**
     * A transaction that reads, waits for a lock and reads again must see what is there by then; by default the second
     * read would come from the session's own cache.
     */
    @Bean
    ConfigurationCustomizer readTheDatabaseEachTime() {
        return configuration -> configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    }
}
