package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class LeaseOnMysqlTest extends LeaseContract {}
