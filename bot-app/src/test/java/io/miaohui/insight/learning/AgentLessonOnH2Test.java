package io.miaohui.insight.learning;

import io.miaohui.OnH2;

@OnH2
class AgentLessonOnH2Test extends AgentLessonContract {}
