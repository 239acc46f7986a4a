package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class ApologyOnMysqlTest extends ApologyContract {}
