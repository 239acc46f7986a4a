package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class PaceOnH2Test extends PaceContract {}
