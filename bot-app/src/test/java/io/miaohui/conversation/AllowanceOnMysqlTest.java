package io.miaohui.conversation;

@OnMysql
class AllowanceOnMysqlTest extends AllowanceContract {}
