/** Calls a person, carries the words between the customer and the agents' group, and keeps the tickets. Depends on connectors, conversation, customer and faq. */
@NullMarked
package io.miaohui.handoff;

import org.jspecify.annotations.NullMarked;
