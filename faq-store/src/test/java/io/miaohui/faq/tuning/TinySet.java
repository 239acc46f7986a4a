package io.miaohui.faq.tuning;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.matching.ShopFaq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small labelled set on disk. */
final class TinySet {

    private static final String QUERIES =
            """
            id	query	expected	kind
            1	我想把东西退了怎么弄	return	in
            2	退货要怎么操作呀	return	in
            3	想换个大一点的尺码	swap	in
            4	退款要多久才能收到	refund-when	in
            5	你们几天发货	ship-when	in
            6	请问快递费多少钱	freight	in
            7	可以给我开个电子的发票吗	invoice	in
            8	优惠券用不了了	coupon	in
            9	收货地址写错了想改一下	address	in
            10	帮我取消一下订单	cancel	in
            11	账号不要了怎么注销	close-account	in
            12	密码忘了登录不上	password	in
            13	质保多长时间	warranty	in
            14	包裹现在到哪里了	track	in
            15	今天天气怎么样	NONE	oos_chat
            16	给我讲个笑话	NONE	oos_chat
            17	发票可以抵税吗	NONE	oos_near
            18	优惠券能送给朋友吗	NONE	oos_near
            19	怎么申请贷款	NONE	oos_other
            20	明天股市会涨吗	NONE	oos_other
            """;

    private TinySet() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder faq = new StringBuilder("id\tquestion\tanswer\tcategory\n");
        StringBuilder similar = new StringBuilder("id\tfaq_id\tquestion\n");
        for (FaqEntry entry : ShopFaq.entries()) {
            faq.append(String.join("\t", entry.id(), entry.question(), "…", "") + "\n");
            entry.similar().forEach(other -> similar.append(String.join("\t", "s", entry.id(), other) + "\n"));
        }
        Files.writeString(folder.resolve("faq.tsv"), faq);
        Files.writeString(folder.resolve("similar.tsv"), similar);
        Files.writeString(folder.resolve("queries.tsv"), QUERIES);
        return folder;
    }
}
