import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, documentsFolder, proposeFolders } from '#shell/folders.ts';
import { findSyncProgram, findSyncProgramByPath } from '#shell/syncedFolder.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

describe('a folder that a program synchronises is told by its path', () => {
  test.each([
    ['OneDrive', 'C:\\Users\\王芳\\OneDrive\\文档\\园区周报'],
    ['OneDrive', 'C:\\Users\\wang\\OneDrive - 园区世界有限公司\\周报'],
    ['OneDrive', '/Users/wang/Library/CloudStorage/OneDrive-Personal/周报'],
    ['iCloud', '/Users/wang/Library/Mobile Documents/com~apple~CloudDocs/周报'],
    ['iCloud', 'C:\\Users\\wang\\iCloudDrive\\周报'],
    ['Dropbox', '/home/wang/Dropbox/周报'],
    ['Dropbox', 'D:\\Dropbox (Company)\\weekly'],
    ['Dropbox', '/Users/wang/Library/CloudStorage/Dropbox/weekly'],
    ['Google Drive', '/Users/wang/Library/CloudStorage/GoogleDrive-wang@example.com/My Drive/weekly'],
    ['Google Drive', 'G:\\我的云端硬盘\\周报'],
    ['Google Drive', 'C:\\Users\\wang\\Google Drive\\weekly'],
    ['坚果云', 'D:\\坚果云\\周报'],
    ['坚果云', '/Users/wang/Nutstore Files/我的坚果云/周报'],
    ['坚果云', 'C:\\Users\\wang\\Nutstore\\1\\周报'],
    ['百度同步盘', 'E:\\BaiduSyncdisk\\周报'],
    ['百度同步盘', 'E:\\百度云同步盘\\周报'],
    ['阿里云盘', 'D:\\阿里云盘\\周报'],
    ['WPS 云盘', 'C:\\Users\\wang\\WPS云盘\\周报'],
    ['Nextcloud', '/home/wang/Nextcloud/weekly'],
    ['Synology Drive', '/Users/wang/SynologyDrive/weekly'],
  ])('%s: %s', (program, folder) => {
    expect(findSyncProgramByPath(folder)).toBe(program);
  });

  test.each([
    '/home/wang/Documents/园区周报',
    'C:\\Users\\wang\\Documents\\园区周报编辑台',
    'D:\\资料\\dropbox-notes-old.txt\\x',
    '/home/wang/onedriver/weekly',
    '/home/wang/boxes/weekly',
    '/',
    '',
  ])('none: %s', (folder) => {
    expect(findSyncProgramByPath(folder)).toBeNull();
  });

  test('or by a mark in it or above it', () => {
    const folder = newFolder();
    const inner = join(folder, 'a', 'b');
    mkdirSync(inner, { recursive: true });
    expect(findSyncProgram(inner)).toBeNull();
    mkdirSync(join(folder, '.stfolder'));
    expect(findSyncProgram(inner)).toBe('Syncthing');
    writeFileSync(join(folder, 'a', '.849C9593-D756-4E56-8D6E-42412F2A707B'), '');
    expect(findSyncProgram(inner)).toBe('OneDrive');
  });
});

describe('the folders that are proposed', () => {
  test('are in the documents', () => {
    const documents = newFolder();
    expect(proposeFolders('/data', documents, '/home/wang').libraries).toBe(join(documents, '园区周报编辑台'));
  });

  test('are beside the documents where those are synchronised', () => {
    const { libraries } = proposeFolders('/data', '/home/wang/OneDrive/Documents', '/home/wang');
    expect(libraries).toBe(join('/home/wang', '园区周报编辑台'));
  });

  test('follow the names that the system has for them', () => {
    const home = newFolder();
    mkdirSync(join(home, '.config'));
    expect(documentsFolder({}, home)).toBe(join(home, 'Documents'));
    writeFileSync(
      join(home, '.config/user-dirs.dirs'),
      'XDG_DESKTOP_DIR="$HOME/桌面"\nXDG_DOCUMENTS_DIR="$HOME/文档"\n',
    );
    expect(documentsFolder({}, home)).toBe(join(home, '文档'));
    expect(documentsFolder({ DESK_DOCUMENTS: '/elsewhere' }, home)).toBe('/elsewhere');
  });

  test('keep settings where each system keeps them', () => {
    expect(dataFolder('win32', { APPDATA: 'R' })).toBe(join('R', 'park-weekly-desk'));
    expect(dataFolder('linux', { XDG_CONFIG_HOME: '/c' })).toBe(join('/c', 'park-weekly-desk'));
    expect(dataFolder('darwin', {})).toMatch(/Application Support.park-weekly-desk$/);
    expect(dataFolder('linux', { DESK_DATA: '/d' })).toBe('/d');
  });
});
