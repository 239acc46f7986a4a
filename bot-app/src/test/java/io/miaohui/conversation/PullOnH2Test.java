package io.miaohui.conversation;

@OnH2
class PullOnH2Test extends PullContract {}
