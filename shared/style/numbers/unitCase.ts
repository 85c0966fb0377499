import { findAll } from '../passage/find.ts';
import type { Hit, Rule } from '../rule.ts';

const units = [
  'kWh',
  'MWh',
  'GWh',
  'TWh',
  'kW',
  'MW',
  'GW',
  'TW',
  'kV',
  'kVA',
  'MVA',
  'km',
  'cm',
  'mm',
  'nm',
  'kg',
  'kHz',
  'MHz',
  'GHz',
  'Hz',
  'kPa',
  'MPa',
  'mAh',
  'GB',
  'TB',
  'PB',
  'Gbps',
  'Mbps',
];
const right = new Map(units.map((unit) => [unit.toLowerCase(), unit]));

const unit = /(?<=(?<![A-Za-z\d.-])\d{1,9}(?:\.\d{1,4})?[万亿]? ?)[A-Za-z]{2,4}(?![A-Za-z\d-]|\/s|it)/g;

export const unitCase: Rule = {
  id: 'unit-case',
  level: 'warning',
  name: { zh: '单位的大小写', en: 'Case of unit symbols' },
  clause: { zh: '单位符号按国际单位制的大小写。', en: 'Unit symbols have the capitals of the SI.' },
  message: { zh: '单位写成“{{after}}”。', en: 'Write the unit as {{after}}.' },
  standard: 'GB 3100—1993',
  examples: [
    { before: '年产20gw', after: '年产20GW' },
    { before: '发电3万kwh', after: '发电3万kWh' },
    { before: '全长12KM', after: '全长12km' },
  ],
  check: ({ text }) =>
    findAll(text, unit, (match): Hit | null => {
      const after = right.get(match[0].toLowerCase());
      if (after === undefined || after === match[0]) return null;
      return { start: match.index, end: match.index + match[0].length, after };
    }),
};
