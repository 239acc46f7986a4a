package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class AllowanceOnMysqlTest extends AllowanceContract {}
