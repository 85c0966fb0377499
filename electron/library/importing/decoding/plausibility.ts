/** Characters that make up most of Chinese running text, simplified and traditional, and of what parks report. */
const common = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小心多天而能好都然没日于起还发成事只作当看文无开手十用主行方又如前所本见经头面公同三已从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种全工者向情部正名定问力机给等几业最间新打便位因重被电四第门相次东政海口使教西再平真世气信北少关并内加化由却代军产入先山五太水万市体别处总才场师书比住员九性通目华报立马命张活难数件安表原车应路期常提感金何更反合放做系计或司利受光王果界及今京务制解各任至清物台记边共风战干接许八特直服林题建南度统色字请交让认算论百义科元社术结六功指思非流每青管连远资队带条院变联言权往展该领传近留红治决周保达办运武半七必城强步完深区即求品转量空技程告江语基满式息识令收持取设始版双历史商千片容研站广改议形委早音火际则首单据导网专石校志观究包组造落视济兴投项签约园招引亿企创增亩规划示范总额平米季度第记者讯日电来源责任编辑' +
    '這來國個們為時過學對後麼發還沒說無開從動兩長現將與進實點種電門東報場應書員體處總師關產萬華據導廣義計設議論經濟業資項簽約園區億創畝劃範額記訊責編輯灣縣與於並會裡頭問給間氣張難數應車領變聯權傳紅決達辦運強轉滿識雙歷單網專觀組視興',
);
const punctuation = new Set('，。、；：？！“”‘’（）《》—…·　％');
const sampleCharacters = 100_000;

/**
 * How much a text reads like Chinese: the share of its characters beyond ASCII that are common ones, less what no text
 * has (unreadable bytes, private use, half-width kana, characters hardly anyone writes). About 0.6 to 0.9 for news,
 * 0.1 for a wrong encoding.
 */
export function plausibility(text: string): number {
  let counted = 0;
  let likely = 0;
  let unlikely = 0;
  for (const character of text.slice(0, sampleCharacters)) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    counted += 1;
    if (common.has(character) || punctuation.has(character)) likely += 1;
    else if (isUnlikely(code)) unlikely += 1;
  }
  return counted === 0 ? 0 : (likely - 2 * unlikely) / counted;
}

const isUnlikely = (code: number): boolean =>
  code === 0xfffd ||
  (code >= 0x80 && code < 0xa0) ||
  (code >= 0xe000 && code <= 0xf8ff) ||
  (code >= 0xff61 && code <= 0xff9f) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  code >= 0x20000;
