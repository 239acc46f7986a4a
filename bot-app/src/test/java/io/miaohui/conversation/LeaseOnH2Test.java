package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class LeaseOnH2Test extends LeaseContract {}
