package io.miaohui.conversation;

@OnMysql
class PaceOnMysqlTest extends PaceContract {}
