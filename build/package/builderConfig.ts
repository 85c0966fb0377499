import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';

/** Only what the library needs at run time; everything else is in the bundle. */
const modules = [
  '!node_modules/**/*',
  'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  'node_modules/sharp/{package.json,LICENSE,dist/**,lib/**}',
  'node_modules/@img/**',
  'node_modules/{detect-libc,semver}/**',
  'node_modules/@expo-google-fonts/noto-serif-sc/{package.json,LICENSE*,400Regular/*.ttf}',
  'node_modules/@expo-google-fonts/noto-sans-sc/{package.json,LICENSE*,400Regular/*.ttf,700Bold/*.ttf}',
];

/**
 * How the desk is packaged. File names and folders are in ASCII, for tools that cannot do otherwise; what a user reads
 * is in Chinese.
 */
export const builderConfig: Configuration = {
  appId: 'cn.parkweekly.desk',
  productName: 'Park Weekly Desk',
  directories: { output: 'out/package', buildResources: 'resources/icons' },
  // A placeholder until the desk has a home; a Debian package must name one.
  extraMetadata: { homepage: 'https://example.com/park-weekly-desk', desktopName: 'park-weekly-desk.desktop' },
  files: [
    'out/desk/**',
    '!out/desk/browser.js',
    '!out/desk/**/*.fresh',
    'resources/{templates,migrations,sample,clipper}/**',
    'package.json',
    ...modules,
  ],
  asar: true,
  // Where LIBRARY_NODE runs the library, a Node that knows no archives must find all that the library needs.
  asarUnpack: ['out/desk/{service,reader,part-*}.js', 'resources/**', 'node_modules/**', 'package.json'],
  npmRebuild: false,
  // A runtime taken from a folder still has the app that starts others by their folder.
  afterPack: ({ appOutDir, packager }) =>
    rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true }),
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  /** A library is a folder; this small file in it opens it by a double click. */
  fileAssociations: [
    {
      ext: 'parkweekly',
      name: '园区周报资料库',
      description: '园区周报资料库',
      mimeType: 'application/x-park-weekly',
      role: 'Editor',
    },
  ],
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], icon: 'icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    shortcutName: '园区周报编辑台',
    language: '2052',
  },
  mac: {
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    icon: 'icon.icns',
    category: 'public.app-category.productivity',
    extendInfo: { CFBundleDisplayName: '园区周报编辑台', CFBundleLocalizations: ['zh_CN', 'en'] },
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: '.',
    category: 'Office',
    executableName: 'park-weekly-desk',
    maintainer: 'Park Weekly Desk <desk@example.com>',
    synopsis: 'Offline editing desk for a Chinese weekly digest',
    desktop: { entry: { Name: '园区周报编辑台', 'Name[en]': 'Park Weekly Desk', StartupWMClass: 'park-weekly-desk' } },
  },
};
