package io.miaohui.insight.learning;

import io.miaohui.OnH2;

@OnH2
class ApprovalOnH2Test extends ApprovalContract {}
