import { readFileSync } from 'node:fs';
import { deriveTemplate, Template } from '#shared/typeset/index.ts';

function templateData(id: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../resources/templates/${id}.json`, import.meta.url), 'utf8'));
}

export const classic = Template.parse(templateData('classic'));
export const review = deriveTemplate(classic, templateData('review'));
