package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqSpreadsheets;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the spreadsheets out of the draft, the settings and the zone of dates. */
@Configuration(proxyBeanMethods = false)
class SpreadsheetConfiguration {

    @Bean
    FaqSpreadsheets faqSpreadsheets(
            FaqDraft draft, SpreadsheetSettings settings, @Value("${miaohui.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new StreamingFaqSpreadsheets(draft, settings, zone);
    }
}
