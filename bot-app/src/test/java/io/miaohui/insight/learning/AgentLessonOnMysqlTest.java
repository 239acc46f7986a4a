package io.miaohui.insight.learning;

import io.miaohui.OnMysql;

@OnMysql
class AgentLessonOnMysqlTest extends AgentLessonContract {}
