package io.miaohui.conversation;

@OnH2
class AllowanceOnH2Test extends AllowanceContract {}
