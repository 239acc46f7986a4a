package io.miaohui.conversation;

@OnMysql
class SendingOnMysqlTest extends SendingContract {}
