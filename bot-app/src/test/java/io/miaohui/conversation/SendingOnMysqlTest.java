package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class SendingOnMysqlTest extends SendingContract {}
