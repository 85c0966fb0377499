import { deskDialog } from '../app/commands/deskDialogs.ts';
import { useRead } from '../app/reads.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { Button, FormRow, FormRows, Leader, Logo } from '../ui/index.ts';
import { settingsWords } from './words.ts';

/** Versions, who runs the library, licences. */
export function AboutPart() {
  const t = useWords(settingsWords);
  const { kind, platform, host, versions } = useShell();
  const { data: info } = useRead('library.info', {}, { keep: true });
  const { app = '', electron, chrome, node } = versions;
  const parts = [
    ['Electron', electron],
    ['Chromium', chrome ?? chromiumVersion()],
    ['Node.js', node ?? info?.versions.node],
    ['SQLite', info?.versions.sqlite],
  ] as const;
  return (
    <>
      <div className="imprint">
        <Logo />
        <div>
          <b className="serif">{t('product')}</b>
          <p className="meta">{t('version', { version: app })}</p>
        </div>
        <p className="sub">{t('offline')}</p>
      </div>
      <FormRows>
        <FormRow label={t('kind')}>
          <p className="value">
            {t(`kind.${kind}`)} <span className="meta">{platform}</span>
          </p>
        </FormRow>
        <FormRow label={t('host')}>
          <p className="value">{host}</p>
        </FormRow>
      </FormRows>
      <ul className="about-versions">
        {parts.map(([name, version]) =>
          version === undefined ? null : (
            <li key={name}>
              {name}
              <Leader />
              <span className="num">{version}</span>
            </li>
          ),
        )}
      </ul>
      <FormRows>
        <FormRow label={t('fonts')} isTop>
          <p className="value">{t('fontsNote')}</p>
        </FormRow>
        <FormRow label={t('licence')}>
          <p className="value">{t('licenceNote')}</p>
        </FormRow>
      </FormRows>
      <div className="beside actions">
        <Button keys="Mod+/" onPress={() => deskDialog.set('shortcuts')}>
          {t('shortcuts')}
        </Button>
      </div>
    </>
  );
}

/** Of the browser the desk is a page in, where it is one with Chromium inside. */
const chromiumVersion = (): string | undefined => /Chrom(?:e|ium)\/([\d.]+)/.exec(navigator.userAgent)?.[1];
