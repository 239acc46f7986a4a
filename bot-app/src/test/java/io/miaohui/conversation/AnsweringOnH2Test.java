package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class AnsweringOnH2Test extends AnsweringContract {}
