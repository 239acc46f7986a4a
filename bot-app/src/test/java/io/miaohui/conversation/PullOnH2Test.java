package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class PullOnH2Test extends PullContract {}
