package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class AnsweringOnMysqlTest extends AnsweringContract {}
