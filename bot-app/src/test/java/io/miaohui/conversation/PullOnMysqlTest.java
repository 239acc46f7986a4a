package io.miaohui.conversation;

@OnMysql
class PullOnMysqlTest extends PullContract {}
