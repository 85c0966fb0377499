import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { DerivedTemplate, deriveTemplate, Template } from '#shared/typeset/index.ts';
import { resourcePath } from './resources.ts';

const known = new Map<string, Template>();

/**
 * A template that ships with the desk, read once a process.
 * @throws DeskError not_found
 */
export function loadTemplate(id: string): Template {
  const before = known.get(id);
  if (before) return before;
  const data = readTemplate(id);
  const derived = DerivedTemplate.safeParse(data);
  const template = derived.success
    ? deriveTemplate(loadTemplate(derived.data.basedOn), derived.data)
    : Template.parse(data);
  known.set(id, template);
  return template;
}

/** The templates that ship with the desk, by id. */
export function listTemplates(): readonly Template[] {
  const files = readdirSync(resourcePath('templates')).filter((name) => name.endsWith('.json'));
  return files.map((name) => loadTemplate(name.slice(0, -'.json'.length)));
}

function readTemplate(id: string): unknown {
  if (!/^[a-z0-9-]+$/.test(id)) throw unknownTemplate(id);
  try {
    return JSON.parse(readFileSync(join(resourcePath('templates'), `${id}.json`), 'utf8'));
  } catch (error) {
    throw unknownTemplate(id, error);
  }
}

function unknownTemplate(id: string, cause?: unknown): DeskError {
  const message = `找不到版式“${id}”，资料库没有改动。请在刊物里另选一个版式。`;
  return new DeskError('not_found', message, { template: id }, cause);
}
