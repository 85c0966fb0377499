import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Parts of paths by which synchronising programs can be told; compared without case. */
const programs: readonly { readonly name: string; readonly part: RegExp }[] = [
  // “OneDrive - 公司名” of a business account too.
  { name: 'OneDrive', part: /^onedrive( - .+)?$/ },
  { name: 'iCloud', part: /^(icloud ?drive|com~apple~clouddocs|mobile documents|iclouddrive)$/ },
  { name: 'Dropbox', part: /^dropbox( \(.+\))?$/ },
  { name: 'Google Drive', part: /^(google ?drive|google 云端硬盘|my drive|我的云端硬盘)$/ },
  { name: '坚果云', part: /^(坚果云|我的坚果云|nutstore( files)?|nutstorefiles)$/ },
  { name: '百度同步盘', part: /^(百度同步盘|百度云同步盘|baidusyncdisk|百度网盘同步空间|baidunetdiskworkspace)$/ },
  { name: '阿里云盘', part: /^(阿里云盘|阿里云盘同步|aliyundrive|adrive)$/ },
  { name: '腾讯微云', part: /^(微云|微云同步助手|腾讯微云|weiyun)$/ },
  { name: 'WPS 云盘', part: /^(wps云盘|wps 云盘|wpsdrive|wps cloud files)$/ },
  { name: 'Box', part: /^box( sync)?$/ },
  { name: 'Nextcloud', part: /^(nextcloud|owncloud)\d*$/ },
  { name: 'Syncthing', part: /^syncthing$/ },
  { name: 'Synology Drive', part: /^(synologydrive|synology drive)$/ },
];

/** Which program synchronises a folder, as its path tells; null where none does. Paths of every system. */
export function findSyncProgramByPath(folder: string): string | null {
  const parts = folder
    .toLowerCase()
    .normalize('NFC')
    // macOS keeps them all in one folder, with the account behind the name: CloudStorage/OneDrive-Personal.
    .replace(/(cloudstorage\/[^/-]+)-[^/]*/, '$1')
    .split(/[\\/]/);
  return programs.find(({ part }) => parts.some((each) => part.test(each)))?.name ?? null;
}

/** Files and folders that synchronising programs leave at the top of what they synchronise. */
const markers: readonly (readonly [file: string, program: string])[] = [
  ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.tmp.driveupload', 'Google Drive'],
  ['.stfolder', 'Syncthing'],
  ['.SynologyWorkingDirectory', 'Synology Drive'],
  ['.owncloudsync.log', 'Nextcloud'],
  ['.nutstore', '坚果云'],
];

/**
 * Which program synchronises a folder, as its path or the marks in it and above it tell; null where none does.
 * A library there may be damaged: such programs copy a database while it is written.
 */
export function findSyncProgram(folder: string, exists: (path: string) => boolean = existsSync): string | null {
  const byPath = findSyncProgramByPath(folder);
  if (byPath !== null) return byPath;
  for (let at = folder; ; at = dirname(at)) {
    const marker = markers.find(([file]) => exists(join(at, file)));
    if (marker) return marker[1];
    if (at === dirname(at)) return null;
  }
}
