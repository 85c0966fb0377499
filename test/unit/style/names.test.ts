import { describe, expect, test } from 'vitest';
import { checkStyle } from '#shared/style/index.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';

const names = (text: string, earlier: string) =>
  checkStyle(text, { field: 'detail', settings: defaultStyleSettings, context: { earlier: [earlier] } })
    .filter(({ rule }) => rule === 'name-consistency')
    .map((finding) => [finding.text, finding.values['other']]);

describe('a name that an earlier text of the item spells otherwise', () => {
  test.each([
    ['石侨理工大学将派出专家。', '石桥理工大学与园区签约。', '石侨理工大学', '石桥理工大学'],
    ['湘辉轨道基地开工。', '湘晖轨道科技有限公司投资10亿元。', '湘辉轨道基地', '湘晖轨道科技有限公司'],
    ['周晓兰表示，园区将优化服务。', '园区管委会主任周晓岚出席。', '周晓兰', '周晓岚'],
    ['SinoWInd扩产。', 'SinoWind投资。', 'SinoWInd', 'SinoWind'],
  ])('%s', (text, earlier, name, other) => expect(names(text, earlier)).toEqual([[name, other]]));

  test.each([
    ['华能装备制造公司与华电装备制造公司签约。', ''],
    ['一期产业园、二期产业园同步建设，云溪大学、云河大学参与。', ''],
    ['主任周晓岚出席。周岚主持，周晓岚讲话。', ''],
    ['青禾集团签约，青禾新能源投产。', '青禾新能源集团有限公司扩产。'],
  ])('is none where two are meant, or one is short for the other: %s', (text, earlier) =>
    expect(names(text, earlier)).toEqual([]),
  );
});
