package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "怎么申请退货, 我想申请退货, 怎么[申请退货]",
        "VPN 连不上, vpn连不上怎么办, '[VPN] [连不上]'",
        "如何修改收货地址, 收货地址能修改吗, 如何[修改][收货地址]",
        "多久发货, 退款, 多久发货",
        "发货, 发货, [发货]",
        "😀发货😀, 发货, 😀[发货]😀"
    })
    void marksWhatTheTextsShare(String text, String other, String marked) {
        List<SharedWords.Piece> pieces = SharedWords.mark(text, other);

        assertThat(pieces.stream()
                        .map(piece -> piece.shared() ? '[' + piece.text() + ']' : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }
}
