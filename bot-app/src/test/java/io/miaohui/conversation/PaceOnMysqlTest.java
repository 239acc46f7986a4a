package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class PaceOnMysqlTest extends PaceContract {}
