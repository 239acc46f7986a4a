package io.miaohui.faq.spreadsheet;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be done with spreadsheets without a database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpreadsheetSettings.class)
public class ReadingConfiguration {

    @Bean
    SpreadsheetReading spreadsheetReading(
            SpreadsheetSettings settings, @Value("${miaohui.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new SpreadsheetReading(settings, zone);
    }

    @Bean
    TableFiles tableFiles(SpreadsheetSettings settings) {
        return new TableFiles(settings);
    }
}
