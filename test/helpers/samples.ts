import { type Clip, fromPlainText, newId, newPublication, type Publication, type Source } from '#shared/model/index.ts';

/** Plainly invented things to put into a library. */
export const sampleClip = (changes: Partial<Clip> = {}): Clip => ({
  id: newId(),
  headline: '青禾园区三个项目开工',
  lead: '近日，青禾园区有三个项目开工。',
  detail: [...fromPlainText('第一个项目造风机。\n第二个项目造叶片。')],
  sourceId: null,
  sectionId: null,
  publishedOn: '2031-05-06',
  region: { province: '云溪省', city: '青禾市' },
  url: '',
  status: 'inbox',
  tags: ['风电'],
  pictures: [],
  extra: {},
  ...changes,
});

export const sampleSource = (changes: Partial<Source> = {}): Source => ({
  id: newId(),
  name: '青禾日报',
  aliases: [],
  hosts: [],
  ...changes,
});

export const samplePublication = (changes: Partial<Publication> = {}): Publication => ({
  ...newPublication('青禾周报'),
  slogan: '一周要闻',
  brand: '青禾',
  site: 'www.example.com',
  frequency: '每周五出版',
  closingNote: '注：仅供参考。',
  sections: [
    { id: newId(), name: '招商', format: 'feature', itemsPerPage: 2, usualCount: 20 },
    { id: newId(), name: '资讯', format: 'brief', itemsPerPage: 3, usualCount: 10 },
  ],
  ...changes,
});

/** An ordinary issue's number. */
export const sampleNumber = (total: number, number = 1) => ({
  year: 2031,
  month: 5,
  number,
  numberTo: number,
  total,
  totalTo: total,
});
