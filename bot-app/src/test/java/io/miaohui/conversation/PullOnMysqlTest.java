package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class PullOnMysqlTest extends PullContract {}
