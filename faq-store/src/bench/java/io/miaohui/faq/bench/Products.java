package io.miaohui.faq.bench;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names of things to ask about: a few that are asked about all the time, and many that hardly are. */
final class Products {

    private static final Charset GB2312 = Charset.forName("GB2312");

    private static final String[] NOUNS = {
        "帐篷", "睡袋", "冲锋衣", "登山杖", "背包", "保温杯", "徒步鞋", "速干裤", "头灯", "炉头", "折叠椅", "天幕", "防潮垫", "雨衣", "太阳镜", "水袋", "手套",
        "抓绒衣", "羽绒服", "遮阳帽", "钓鱼竿", "骑行服", "护膝", "充气床", "野餐垫", "烧烤架", "对讲机", "望远镜", "急救包", "溯溪鞋", "攀岩绳", "头盔", "滑雪板",
        "雪镜", "露营灯", "蓄电池", "收纳箱", "水壶", "行军床", "吊床"
    };

    record Product(String brand, String noun, String model) {
        /** The more often a thing is asked about, the shorter its name becomes. */
        String name(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> brand + noun + model;
                case 1 -> noun + model;
                case 2 -> brand + noun;
                default -> brand + model;
            };
        }
    }

    private final List<Product> products = new ArrayList<>();

    Products(int count, Random random) {
        for (int i = 0; i < count; i++) {
            products.add(product(random));
        }
    }

    Product any(Random random) {
        double skewed = Math.pow(random.nextDouble(), 3);
        return products.get((int) (products.size() * skewed));
    }

    static Product product(Random random) {
        String model =
                switch (random.nextInt(4)) {
                    case 0 -> (char) ('A' + random.nextInt(26)) + String.valueOf(1 + random.nextInt(99));
                    case 1 -> (1 + random.nextInt(9)) + "代";
                    case 2 -> "Pro" + (1 + random.nextInt(5));
                    default -> "";
                };
        return new Product(hanzi(random) + hanzi(random), NOUNS[random.nextInt(NOUNS.length)], model);
    }

    /** One of the 3,755 characters that are used most. */
    static String hanzi(Random random) {
        int number = random.nextInt(3755);
        return new String(new byte[] {(byte) (0xB0 + number / 94), (byte) (0xA1 + number % 94)}, GB2312);
    }
}
