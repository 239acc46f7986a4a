package io.miaohui.faq.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a replica follows the releases.
 *
 * @param pollEvery pause between two looks for a newer release or other synonyms, 100 ms to 1 min; one small query each
 * @param cachedQuestions how many answers to repeated questions are kept in memory, up to 1,000,000; 0 for none
 */
@Validated
@ConfigurationProperties("miaohui.releases")
record ReleaseSettings(
        @DefaultValue("1s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration pollEvery,
        @DefaultValue("5000") @PositiveOrZero @Max(1_000_000) int cachedQuestions) {}
