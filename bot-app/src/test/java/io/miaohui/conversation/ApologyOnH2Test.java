package io.miaohui.conversation;

@OnH2
class ApologyOnH2Test extends ApologyContract {}
