import { type Clip, fromPlainText } from '#shared/model/index.ts';

export const batchSize = 4;

/** The clips that are saved in one transaction; their text follows from the number. */
export function batchOf(number: number): Clip[] {
  return Array.from({ length: batchSize }, (_, i) => ({
    id: `clip-${number}-${i}`,
    headline: `第${number}批第${i}条`,
    lead: '云溪县的风机项目开工。',
    detail: [...fromPlainText('项目分两期建设，二期明年投产。'.repeat(1 + (number % 60)))],
    sourceId: null,
    sectionId: null,
    publishedOn: '2031-05-06',
    region: null,
    url: '',
    status: 'inbox',
    tags: ['风机', `标签${number % 7}`],
    pictures: [],
    extra: { number },
  }));
}
