/** The ledger of incoming messages, one lane per conversation, the transcript and the outbox. Commits what is to be said before anything leaves, and resumes after a crash. Depends on connectors. */
@NullMarked
package io.miaohui.conversation;

import org.jspecify.annotations.NullMarked;
