package io.miaohui.conversation;

@OnH2
class LeaseOnH2Test extends LeaseContract {}
