package io.miaohui.faq;

import java.time.Duration;

/**
 * This replica answers from another release, or from the same one with other synonyms, as of now. Published as an
 * application event, at the start and after each swap, on the thread that swapped.
 *
 * @param number the release; never 0
 * @param entries how many entries it holds
 * @param took from the first read of its content to the swap
 */
public record ReleaseWentLive(long number, int entries, Duration took) {}
