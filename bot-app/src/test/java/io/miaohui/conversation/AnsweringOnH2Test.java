package io.miaohui.conversation;

@OnH2
class AnsweringOnH2Test extends AnsweringContract {}
