/**
 * How much two neighbouring characters say, from how often news of parks and projects has them: the more often, the less.
 * Counted over several hundred items of many publishers; a pair that is not listed counts whole.
 */
const frequent: readonly (readonly [weight: number, pairs: string])[] = [
  [
    0.08,
    `
    亿元 投资 项目 产业 企业 总投 建设 园区 政府 网站 业园 年产 签约 发展 生产 府网 开工 产品 技术 举行 中心 万吨 投产 制造 建成
    平方 基地 市政 创新 电池 科技 计划 服务 以上 研发 方米 开发 工业 其中 超过 预计 重点 中国 打造 智能 领域
    `,
  ],
  [
    0.25,
    `
    国家 规模 产线 个项 经济 规划 公司 合作 综合 材料 应用 质量 能源 配套 面积 工厂 活动 产后 业链 高端 省政 新能 汽车 装备 产能
    集中 主要 一次 协议 新区 位于 公里 个月 平台 设计 一期 包括 经开 开区 落户 开放 万平 目总 首批 电子 小时 高新 数据 达到 引进
    完成 用地 二期 集团 元的 用于 有限 目在 发区 推动 目签 系统 万元 产值 目开 每年 方案 利用 形成 占地 示范 重大 提出 建筑 发布
    工程 限公 战略 州市 时间 集成 印发 签订 采用 平均 动力 季度 区的 设备 家企 全球 国内 仪式 期建 人民 启动 供应 管理 目集 元以
    信息 业发 成后 车间 等领 提升 中开 高质 展的 能力 公布 实施 地区 年底 上的 加工 城市 绿色 设施 国际 通过 产基 业项 日电 全国
    以及 园项 此次 量发 基础 使用 第一 日开 机器 改造 三年 全部 约项 装箱 试验 达产 资源 行业 提高 光伏 统一 分钟 资超 区域 世界
    地约 能产 民政 筑面 招商 重要 最大 环境 年投 一体 度的 集装 厂房 摄氏 氏度 数字 年度 支持 推进 带动 现场 日前 记者 获悉 报道
    介绍 据悉 据了 了解 去年 截至 下一 一步 进一 顺利 责人 有关 部门 主任 书记 市长 董事 事长 总经 经理 出席 致辞 讲话 见证 参加
    嘉宾 论坛 峰会 展会 博览 览会 洽谈 谈会 推介 介会 揭牌 封顶 竣工 试产 投用 今天 昨天 当天 当日 同日 本报 新华 华社 民网 日报
    晚报 央广 网讯 携手 县委 市委 区委 省委 法规 若干 措施 通知 办法 纲要 条例 解读 征求 试行
    `,
  ],
  [
    0.5,
    `
    航空 动工 已有 运行 总部 生态 新材 联合 一条 新增 设立 回收 可在 区举 成都 核心 正式 工活 业集 目位 生物 成功 储能 器人 装置
    目投 千瓦 作为 原料 三个 碳酸 分两 成为 三期 区开 近日 布局 今年 大项 人才 为主 元建 结果 省级 要求 共享 标准 不超 先进 万片
    进行 政策 首个 纤维 单位 共建 工作 燃料 化工 合同 低于 缩短 日起 不得 股份 略合 百亿 医药 东方 在成 造业 两期 实现 科学 全面
    加快 关键 备制 日上 上午 大数 家级 水平 美元 技创 划总 个重 该项 总建 目建 行动 务业 划建 子信 动在 升级 万台 发电 芯片 一家
    交付 园的 报告 风电 入驻 成电 电路 传感 感器 运营 奠基 大的 后年 集聚 高效 体系 培育 西省 南省 日在 试车 组件 电机 新建 一批
    本地 规定 一座 记录 锂电 期投 突破 定位 举办 双方 玻璃 电站 功率 工艺 同步 米的 年内 同时 控制 一个 份有 这是 苏州 消息 能制
    发中 资约 北京 端装 园在 中新 产总 作用 外资 孵化 增加 十四 主会 会场 氢能 动方 市人 领先 协同 郑州 上海 地项 商引 动举 聚焦
    完善 优势 现代 建的 量产 区与 环节 智造 料电 首次 两个 不少 少于 园内 人员 整机 合计 三家 下游 中签 药物 性能 交流 方公 合发
    以下 总值 目一 临港 能电 研究 节点 新一 功能 积约 发生 体化 负责 第二 机构 半年 健康 收入 共同 无人 作业 自动 处理 来自 以外
    未来 将在 第三 产量 次开 件项 人工 税收 销售 可达 资合 运输 分为 金额 设置 业可 夜间 不再 一年 签下 一台 力电 框架 设年 行重
    点项 国企 值超 物医 京东 上市 字化 金融 四川 目计 都高 大会 在西 业化 高性 三大 的国 会上 表示 暨中 主题 代表 阳市 点发 车制
    新兴 模以 据产 亿级 新网 济技 术开 下简 简称 亿美 新技 期总 四五 划投 府与 统集 高地 构建 促进 广州 签署 技有 省重 主体 要建
    引资 资项 作协 的项 片区 本次 河南 部网 每月 的高 考核 评价 出口 发动 动机 园开 总装 岗位 瓦时 执行 算力 模拟 部件 成的 周期
    采购 循环 空港 周边 连续 四季 碳纤 总产 的产 目前 实际 万千 场景 明确 会议 医疗 半导 导体 计年 扩大 落地 主办 全省 陶瓷 电动
    分别 保税 电芯 责任 计算 合金 专用 检验 毫米 检测 订单 再生 启用 家电 基板 尺寸 显示 国产 固定 数量 车成 化项 池片 测试 提供
    出台 方式 机械 加氢 稳定 社会 科研 约的 验区 器械 高校 明年 区为 日签 监测 安全 机组 四个 比亚 亚迪 日下 下午 架协 池和 全产
    电产 约总 区发 新中 造等 造基 地等 区总 江苏 计产 要生 年第 外的 国建 西宁 会在 造产 能装 兴产 上工 式开 商务 展水 一是 万亿
    二是 占全 术产 化器 区国 西部 聚碳 酸酯 套设 山市 三季 目现 工项 容量 国能 上下 广东 东省 展行 日印 相关 融合 用场 建立 保障
    方面 主导 工智 新发 一代 营收 影响 力的 业技 车电 稀土 业基 力争 周年 范应 支撑 英寸 模式 特色 工暨 系列 关于 按照 约仪 式举
    次签 代服 的重 成果 同发 用的 条件 可用 卫星 新城 期间 区投 管网 三方 场和 航线 生命 源汽 川省 技能 窗口 线上 新产 通道 意见
    `,
  ],
];

/** Weights by class: those of the lists, then of what ties two words together, and of what says most. */
export const classWeights: readonly number[] = [...frequent.map(([weight]) => weight), 0.15, 1];
const tying = frequent.length;
const telling = frequent.length + 1;

/** Two neighbouring characters as one number. */
export function gramCode(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** The listed pairs in a hash table with open places: their codes, and their classes. */
const places = 1 << 13;
const codes = new Uint32Array(places);
const classes = new Uint8Array(places);

/** Where a code stands, or the open place where it would. */
function placeOf(code: number): number {
  let at = Math.imul(code, 0x9e3779b1) >>> 19;
  while (codes[at] !== 0 && codes[at] !== code) at = (at + 1) % places;
  return at;
}

for (const [index, [, pairs]] of frequent.entries()) {
  for (const pair of pairs.trim().split(/\s+/)) {
    const code = gramCode(pair.charCodeAt(0), pair.charCodeAt(1));
    const at = placeOf(code);
    codes[at] = code;
    classes[at] = index;
  }
}

/** Particles and the like tie two words together and belong to neither. */
const loose = new Uint8Array(0x10000);
for (const character of '的了在和与及为是将等对以由从到于被把这该其并已也都就向') loose[character.charCodeAt(0)] = 1;

/** The class of two neighbouring characters by their codes. */
export function classOfGram(first: number, second: number): number {
  const code = gramCode(first, second);
  const at = placeOf(code);
  if (codes[at] === code) return classes[at] ?? telling;
  return loose[first] === 1 || loose[second] === 1 ? tying : telling;
}

/** The class of what says most. */
export const tellingClass = telling;

/** 0 … 1, how much two neighbouring characters say, by their codes. */
export const weightOfGram = (first: number, second: number): number => classWeights[classOfGram(first, second)] ?? 1;
