package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class ApologyOnH2Test extends ApologyContract {}
