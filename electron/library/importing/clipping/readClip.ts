import type { ClipDraft, Material } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Clip } from '#shared/model/index.ts';
import type { Service, ServiceContext } from '../../service/context.ts';
import type { ArticleReading, ClipRecord, DocumentReading } from '../documents/reading.ts';
import { type BareDraft, draftOf } from './draft.ts';
import type { LibraryKnowledge } from './known.ts';
import { pictureDraft } from './pictureDraft.ts';
import { pictureFile } from './pictureFile.ts';
import { readMaterial } from './readMaterial.ts';
import { recordDraft } from './recordDraft.ts';

/**
 * Reads material as one clip and proposes it: with its pictures in the library, its source looked up, and what the
 * library knows of clips like it. Nothing else is stored.
 * @throws DeskError as readMaterial; unsupported_format (a list of clips), nothing_to_clip
 */
export async function readClip(
  service: Service,
  knowledge: LibraryKnowledge,
  material: Material,
  context: ServiceContext,
): Promise<ClipDraft> {
  const bare = await bareDraft(service, material, context);
  if (isEmpty(bare.clip)) throw new DeskError('nothing_to_clip', nothing[material.kind === 'url' ? 'page' : 'other']);
  const [suggestions, similar] = [
    await knowledge.suggest(bare.clip, context),
    await knowledge.similar(bare.clip, context),
  ];
  return { ...bare, suggestions, similar };
}

const nothing = {
  page: '网页里没有找到文字，什么都没有存。它可能要在浏览器里才显示，请在浏览器里打开，复制正文再粘贴。',
  other: '没有找到可以采集的文字或图片，什么都没有存。请另选一处复制，或换一个文件。',
};

const isEmpty = ({ headline, lead, detail, pictures }: Clip): boolean =>
  headline === '' && lead === '' && detail.length === 0 && pictures.length === 0;

async function bareDraft(service: Service, material: Material, context: ServiceContext): Promise<BareDraft> {
  if (material.kind === 'pictures') return await pictureDraft(service, material.pictures, '', context);
  const picture = await pictureFile(material);
  if (picture !== null) return await pictureDraft(service, [picture], picture.name, context);
  const { reading, find } = await readMaterial(material, context, service.isReachable);
  const only = onlyOne(reading);
  return 'place' in only ? recordDraft(service, only) : await draftOf(service, only.article, find, context);
}

/** @throws DeskError unsupported_format for a list; why its only clip was refused */
function onlyOne(reading: DocumentReading): ArticleReading | ClipRecord {
  if (reading.kind === 'article') return reading;
  const [record] = reading.records;
  const [refused] = reading.refused;
  if (record && reading.records.length === 1) return record;
  if (!record && refused) throw new DeskError(refused.code, refused.message);
  const message = `文件里有 ${reading.records.length} 条素材，没有读成一条。请用“导入文件”一起导入。`;
  throw new DeskError('unsupported_format', message, { clips: reading.records.length });
}
