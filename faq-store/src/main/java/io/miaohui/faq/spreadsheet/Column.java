package io.miaohui.faq.spreadsheet;

import java.util.List;

/** The columns that Miaohui knows, with the other names that people give them, the surest first. */
enum Column {
    ID("编号", "id", "知识编号 问题编号 FAQ编号 知识ID 问题ID", "faq id,question id,entry id,knowledge id"),
    CATEGORY("分类", "category", "类别 类目 类目路径 知识分类 问题分类 所属分类 所属类目 分组", "categories,group"),
    QUESTION(
            "标准问题",
            "question",
            "标准问 标准问法 标准提问 主问题 主问法 原始问题 问题 问题内容 知识标题 问题标题 标题 提问 用户问题 客户问题 问",
            "standard question,main question,faq,title,q"),
    SIMILAR(
            "相似问题",
            "similar",
            "相似问 相似问法 同义问题 同义问 同义问法 扩展问题 扩展问 扩展问法 近似问题 其他问法 问法",
            "similar question,similar questions,alternative questions,alternatives,variants,paraphrases"),
    NEGATIVE("排除问题", "negative", "排除问 排除问法 反例 负例", "negative question,negative questions,excluded questions"),
    KEYWORDS("关键词", "keywords", "关键字", "keyword"),
    ANSWER(
            "答案",
            "answer",
            "标准答案 标准答复 标准回复 标准回答 回答 答复 回复 答案内容 回答内容 回复内容 解答 默认答案 默认回复 默认 知识内容 内容 答",
            "standard answer,answers,reply,response,content,a"),
    IMAGE("图片", "image", "配图 图片链接 图片地址 图片URL", "image url,picture,img"),
    LINK("链接", "link", "网址 链接地址 详情链接 跳转链接", "url,link url"),
    FROM("生效", "from", "生效时间 生效日期 开始时间 开始日期", "valid from,effective from,effective date,start date,start"),
    UNTIL(
            "失效",
            "until",
            "失效时间 失效日期 结束时间 结束日期 截止时间 截止日期 到期时间 到期日期",
            "valid until,valid to,expires,expiry date,end date,end"),
    ENABLED("启用", "enabled", "是否启用 是否生效 是否有效", "enable,active"),
    /** What an earlier import said about the row; read over. */
    PROBLEM("问题", "problem", "", "");

    private final String chinese;
    private final String english;
    private final List<String> chineseNames;
    private final List<String> englishNames;

    Column(String chinese, String english, String otherChinese, String otherEnglish) {
        this.chinese = chinese;
        this.english = english;
        this.chineseNames = List.of((chinese + " " + otherChinese).trim().split(" "));
        this.englishNames =
                otherEnglish.isEmpty() ? List.of(english) : List.of((english + "," + otherEnglish).split(","));
    }

    /** As it is written, in both languages. */
    String heading() {
        return chinese + " " + english;
    }

    /** As it is called in sentences. */
    String label() {
        return chinese;
    }

    List<String> chineseNames() {
        return chineseNames;
    }

    List<String> englishNames() {
        return englishNames;
    }

    /** Whether its values may be spread over several columns, such as 相似问题1, 相似问题2. */
    boolean isMany() {
        return this == SIMILAR || this == NEGATIVE || this == KEYWORDS;
    }

    ItemList items() {
        return this == KEYWORDS ? ItemList.KEYWORDS : ItemList.QUESTIONS;
    }
}
