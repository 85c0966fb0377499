import type { Page } from 'playwright-core';
import { fromPlainText, makeClip } from '#shared/model/index.ts';
import { askFromPage } from '../helpers/windowCalls.ts';

/** A screen to be pictured, and the way to it from the library's screen. */
export interface PicturedScreen {
  readonly name: string;
  show(page: Page): Promise<void>;
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

async function showClip(page: Page, query: string): Promise<void> {
  await press(page, 'Control+1', 'Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.waitForTimeout(700);
  await page.locator('[role="grid"] [role="row"]').nth(1).click();
  await page.locator('.manuscript').waitFor();
}

/** Takes hold of a line of the outline and holds it over another, without letting go. */
async function holdEntry(page: Page, from: number, to: number): Promise<void> {
  const lines = page.locator('.outline-row .line:not(.sec)');
  const [start, end] = [await lines.nth(from).boundingBox(), await lines.nth(to).boundingBox()];
  if (!start || !end) throw new Error('the outline is not in view');
  const x = start.x + 80;
  await page.mouse.move(x, start.y + 14);
  await page.mouse.down();
  for (let y = start.y + 14; y > end.y + 6; y -= 4) await page.mouse.move(x, y);
}

/** What someone copied from a page. */
const copied = [
  '<h1 id="activity-name">云岫高新区储能电池基地签约 总投资62亿元</h1>',
  '<p><span id="js_name">云岫发布</span> <em id="publish_time">2026-10-28 09:30</em></p>',
  '<p>10月27日，云岫高新区与星芒储能举行签约仪式，总投资62亿元的储能电池基地项目落户。</p>',
  '<p>项目分两期建设，一期投资28亿元，建设8条生产线，年产储能电池12吉瓦时；二期投资34亿元，计划2028年投产。</p>',
  '<p>达产后预计年产值110亿元，带动就业1800人。</p>',
].join('');

async function paste(page: Page, html: string): Promise<void> {
  await page.locator('[role="row"] h4').first().click();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('[role="row"]')?.dispatchEvent(event);
  }, html);
  await page.locator('.capture-card').waitFor();
}

/** Slips as they happen, one or two in some entries. */
const slips = [
  '计划用3-5年建成,总投资超48亿。',
  '签约项目60个，其中制造业27个、服务业14个、科技7个、农业11个。',
  '《关于印发《零碳园区建设指引》的通知》同日下发，储能规模12Gwh。',
];

async function makeSlips(page: Page): Promise<void> {
  const issues = await askFromPage(page, 'issue.list', {});
  const issueId = issues.find(({ status }) => status === 'draft')?.id ?? '';
  const { sections } = await askFromPage(page, 'issue.get', { issueId });
  for (const [index, text] of slips.entries()) {
    const clipId = sections[index]?.entries[index]?.clipId ?? '';
    const {
      revision: _r,
      addedAt: _a,
      updatedAt: _u,
      trashedAt: _t,
      ...clip
    } = await askFromPage(page, 'clip.get', {
      clipId,
    });
    await askFromPage(page, 'clip.save', { clip: { ...clip, detail: [...clip.detail, ...fromPlainText(text)] } });
  }
}

/** The same news from three newsrooms: one took it over, one told it in other words. */
const retold = [
  [
    '云岫高新区储能电池基地签约 总投资62亿元',
    '10月27日，云岫高新区与星芒储能举行签约仪式，总投资62亿元的储能电池基地项目落户。',
    '项目分两期建设，一期投资28亿元，建设8条生产线，年产储能电池12吉瓦时；二期投资34亿元，计划2028年投产。\n达产后预计年产值110亿元，带动就业1800人。',
    '2026-10-28',
  ],
  [
    '星芒储能62亿元项目落户云岫',
    '10月27日，云岫高新区与星芒储能举行签约仪式，总投资62亿元的储能电池基地项目落户。',
    '项目分两期建设，一期投资28亿元，建设8条生产线，年产储能电池12吉瓦时。\n责任编辑：周晓',
    '2026-10-29',
  ],
  [
    '12GWh！云岫再添储能大项目',
    '昨天，星芒储能电池基地签约云岫高新区，一期8条产线，年产12GWh。',
    '基地总投资62亿元，分两期，二期2028年投产，可提供岗位1800个。',
    '2026-10-28',
  ],
] as const;

async function retell(page: Page): Promise<void> {
  for (const [headline, lead, detail, publishedOn] of retold) {
    const clip = makeClip({ headline, lead, detail: [...fromPlainText(detail)], publishedOn });
    await askFromPage(page, 'clip.save', { clip });
  }
}

export const screens: readonly PicturedScreen[] = [
  { name: 'library', show: (page) => showClip(page, '签约') },
  {
    name: 'assemble',
    show: async (page) => {
      await press(page, 'Control+2');
      await page.locator('.outline-row .folio').first().waitFor();
      await page.locator('.outline-row .line:not(.sec)').nth(4).click();
    },
  },
  {
    name: 'assemble-drag',
    show: async (page) => {
      await press(page, 'Control+2');
      await page.locator('.outline-row .folio').first().waitFor();
      await holdEntry(page, 9, 2);
    },
  },
  { name: 'capture', show: (page) => paste(page, copied) },
  {
    name: 'check',
    show: async (page) => {
      await makeSlips(page);
      await press(page, 'Control+3');
      await page.locator('.finding-row').nth(2).click();
      await page.locator('.page-hit').first().waitFor();
    },
  },
  {
    name: 'export',
    show: async (page) => {
      await press(page, 'Control+4');
      await page.getByRole('button', { name: /PDF/ }).first().waitFor();
    },
  },
  {
    name: 'duplicates',
    show: async (page) => {
      await retell(page);
      await press(page, 'Control+1', 'Control+d');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  { name: 'publication', show: (page) => press(page, 'Control+5') },
  { name: 'settings', show: (page) => press(page, 'Control+,') },
  {
    name: 'palette',
    show: async (page) => {
      await press(page, 'Control+1', 'Control+k');
      await page.keyboard.type('zb');
    },
  },
  { name: 'shortcuts', show: (page) => press(page, 'Control+1', 'Control+/') },
  { name: 'new-issue', show: (page) => press(page, 'Control+2', 'Control+Shift+N') },
];
