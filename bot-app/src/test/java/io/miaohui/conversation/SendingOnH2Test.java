package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class SendingOnH2Test extends SendingContract {}
