package io.miaohui.conversation;

import io.miaohui.OnH2;

@OnH2
class RecollectionOnH2Test extends RecollectionContract {}
