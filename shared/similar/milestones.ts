/** Stations of a project or plan; news of another station is other news. */
const stations: readonly (readonly [name: string, words: RegExp])[] = [
  ['洽谈', /洽谈|对接会|考察/],
  ['签约', /签约|签署|签订|落户|落子|引进|拟投资|拟在|牵手|携手|合作协议/],
  ['获批', /获批|入选|获评|核准|批复|环评|公示|备案|过会|审议通过/],
  ['用地', /摘地|摘牌|拿地|土地出让/],
  ['开工', /开工|奠基|动工|破土|启动建设|开建|落户/],
  ['建设', /加快建设|有序推进|进展|初具雏形|建设现场|抓紧施工|稳步推进|雏形/],
  ['封顶', /封顶|主体完工/],
  ['进场', /搬入|设备进场|设备安装|吊装/],
  ['试产', /试车|试产|试生产|试运行|通线|点火|通电|首炉|首件|下线/],
  ['投产', /投产|竣工|建成|交付|达产|量产|投用|投运|启用|开园|开服|运营|开业|揭牌|开馆|通车|开放|出炉/],
  ['验收', /验收/],
  ['出台', /印发|发布|出台/],
];

/** The stations that a folded text names. */
export function milestonesOf(text: string): string[] {
  return stations.filter(([, words]) => words.test(text)).map(([name]) => name);
}

/** The stations of both where they have none in common; null where they have, or one has none. */
export function milestoneConflict(a: readonly string[], b: readonly string[]): string | null {
  if (a.length === 0 || b.length === 0 || a.some((each) => b.includes(each))) return null;
  return `${a[0]}与${b[0]}`;
}
