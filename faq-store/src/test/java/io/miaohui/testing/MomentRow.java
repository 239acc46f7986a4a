package io.miaohui.testing;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

/** A row as other modules have them. */
@TableName("moment")
class MomentRow {

    @TableId(type = IdType.INPUT)
    long id;

    Instant happened;
}
