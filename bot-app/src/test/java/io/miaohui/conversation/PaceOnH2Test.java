package io.miaohui.conversation;

@OnH2
class PaceOnH2Test extends PaceContract {}
