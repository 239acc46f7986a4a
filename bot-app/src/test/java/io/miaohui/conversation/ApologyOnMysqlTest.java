package io.miaohui.conversation;

@OnMysql
class ApologyOnMysqlTest extends ApologyContract {}
