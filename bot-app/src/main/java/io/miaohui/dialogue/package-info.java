/** Decides what to say to a message: a readable list of steps, the first that decides wins. Depends on connectors, conversation, handoff, editing and faq. */
@NullMarked
package io.miaohui.dialogue;

import org.jspecify.annotations.NullMarked;
