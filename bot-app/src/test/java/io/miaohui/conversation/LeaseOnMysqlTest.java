package io.miaohui.conversation;

@OnMysql
class LeaseOnMysqlTest extends LeaseContract {}
