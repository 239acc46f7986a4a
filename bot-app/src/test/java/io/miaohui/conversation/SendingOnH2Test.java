package io.miaohui.conversation;

@OnH2
class SendingOnH2Test extends SendingContract {}
