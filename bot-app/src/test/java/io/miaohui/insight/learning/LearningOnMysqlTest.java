package io.miaohui.insight.learning;

import io.miaohui.OnMysql;

@OnMysql
class LearningOnMysqlTest extends LearningContract {}
