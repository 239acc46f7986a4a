package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class AllowanceOnH2Test extends AllowanceContract {}
