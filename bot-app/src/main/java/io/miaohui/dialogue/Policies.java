package io.miaohui.dialogue;

import io.miaohui.handoff.Vips;

/** What decides, besides the customer's own wish, the misses and the mood, when a person is called. */
record Policies(PolicySettings settings, Vips vips, SensitiveWords sensitive) {}
