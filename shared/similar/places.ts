/** Provinces with their cities, as news names them. */
const provinces: Readonly<Record<string, string>> = {
  北京: '海淀 亦庄 通州 大兴',
  天津: '滨海新区',
  上海: '浦东 临港 松江 嘉定 青浦 奉贤 张江',
  重庆: '两江新区 永川 璧山 铜梁 万州 涪陵 云阳 西永',
  河北: '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安',
  山西: '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  内蒙古: '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 锡林郭勒 阿拉善',
  辽宁: '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛',
  吉林: '长春 四平 辽源 通化 白山 松原 白城 延边',
  黑龙江: '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 佳木斯 七台河 牡丹江 黑河 绥化',
  江苏: '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 太仓 常熟',
  浙江: '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪',
  安徽: '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  福建: '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 平潭 晋江',
  江西: '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  山东: '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  河南: '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  湖北: '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江',
  湖南: '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西',
  广东: '广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 横琴',
  广西: '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  海南: '海口 三亚 儋州 洋浦 琼海 文昌 东方',
  四川: '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 凉山 甘孜 阿坝',
  贵州: '贵阳 遵义 六盘水 安顺 毕节 铜仁 黔东南 黔南 黔西南 贵安',
  云南: '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 滇中',
  西藏: '拉萨 日喀则 昌都 林芝 山南 那曲',
  陕西: '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 西咸 杨凌',
  甘肃: '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南',
  青海: '西宁 海东 格尔木',
  宁夏: '银川 石嘴山 吴忠 固原 中卫 宁东',
  新疆: '乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 伊犁 阿克苏 喀什 和田 石河子 库尔勒 准东',
  香港: '',
  澳门: '',
};

const provinceOf = new Map<string, string>();
for (const [province, cities] of Object.entries(provinces)) {
  provinceOf.set(province, province);
  for (const city of cities.split(' ')) if (city !== '') provinceOf.set(city, province);
}

const place = new RegExp([...provinceOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** A name of two characters inside a longer word, or a character that makes another word of it. */
const isOther = (text: string, at: number, name: string): boolean =>
  (name === '东方' && !/^(?:市|临港)/.test(text.slice(at + 2))) || (name === '大理' && text.charAt(at + 2) === '石');

/** The provinces and cities that a text names. */
export function placesOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(place)) if (!isOther(text, match.index, match[0])) found.add(match[0]);
  return found;
}

/** Whether one of the places is named among the others, or lies in one of them, or has one of them in it. */
export function sharesPlace(places: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const each of places) {
    if (others.has(each)) return true;
    const province = provinceOf.get(each);
    if (province !== undefined && province !== each && others.has(province)) return true;
    if (province === each && [...others].some((other) => provinceOf.get(other) === each)) return true;
  }
  return false;
}
