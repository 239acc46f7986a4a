/** Calls a person, carries the words between the customer and the agents' group, and keeps the tickets. Depends on connectors, conversation and faq. */
@NullMarked
package io.miaohui.handoff;

import org.jspecify.annotations.NullMarked;
