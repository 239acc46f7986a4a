package io.miaohui.conversation;

@OnH2
class RecollectionOnH2Test extends RecollectionContract {}
