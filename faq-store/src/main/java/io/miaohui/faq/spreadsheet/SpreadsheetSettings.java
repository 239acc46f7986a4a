package io.miaohui.faq.spreadsheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be read from a spreadsheet.
 *
 * @param maxSize largest file, 1KB to 200MB; it may unpack to fifty times of that
 * @param maxRows most rows with content below the headings, in all sheets together
 */
@Validated
@ConfigurationProperties("miaohui.spreadsheets")
record SpreadsheetSettings(
        @DefaultValue("20MB") DataSize maxSize, @DefaultValue("100000") @Min(1) @Max(1_000_000) int maxRows) {

    SpreadsheetSettings {
        if (maxSize.toKilobytes() < 1 || maxSize.toMegabytes() > 200) {
            throw new IllegalArgumentException(
                    "miaohui.spreadsheets.max-size must be from 1KB to 200MB, but is " + maxSize);
        }
    }
}
