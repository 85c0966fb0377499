import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Settings } from '#shared/shell/index.ts';

/**
 * The words of one feature in both languages, Chinese first:
 *
 *     export const exportWords = defineWords('export', {
 *       title: '付印单',
 *       pages: '{{count}} 页',
 *     }, {
 *       title: 'Print order',
 *       pages: { one: '{{count}} page', other: '{{count}} pages' },
 *     });
 *
 * and in a component: `const t = useWords(exportWords); t('pages', { count: 18 })`. A key that one of the languages lacks
 * does not compile.
 */
export interface Words<Key extends string> {
  readonly namespace: string;
  /** For the compiler: the keys there are. */
  readonly keys?: Key;
}

type English = string | { readonly one: string; readonly other: string };

const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

export function defineWords<const Key extends string>(
  namespace: string,
  chinese: Readonly<Record<Key, string>>,
  english: Readonly<Record<NoInfer<Key>, English>>,
): Words<Key> {
  i18n.addResourceBundle('zh', namespace, chinese, false, true);
  i18n.addResourceBundle('en', namespace, withPlurals(english), false, true);
  return { namespace };
}

function withPlurals(words: Readonly<Record<string, English>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'string'
        ? [[key, word]]
        : [
            // A count that is a text already (1,204) chooses no plural.
            [key, word.other],
            [`${key}_one`, word.one],
            [`${key}_other`, word.other],
          ],
    ),
  );
}

export type Values = Readonly<Record<string, string | number>>;
/** Gives a word in the language of the desk; `count` chooses the plural. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** i18next's own function without its inference of keys, which are checked here instead. */
type Plain = (key: string, values: Values) => string;

/** The words of a feature; the component is drawn again when the language changes. A word without values is looked up once. */
export function useWords<Key extends string>({ namespace }: Words<Key>): Translate<Key> {
  const { t } = useTranslation(namespace, { i18n });
  return useMemo(() => {
    const fixed = new Map<Key, string>();
    return (key, values) => {
      if (values) return (t as Plain)(key, values);
      const known = fixed.get(key) ?? (t as Plain)(key, {});
      fixed.set(key, known);
      return known;
    };
  }, [t]);
}

/** A word outside of components; it does not follow a change of language. */
export function wordOf<Key extends string>({ namespace }: Words<Key>, key: Key, values: Values = {}): string {
  return (i18n.t as Plain)(key, { ns: namespace, ...values });
}

export type Language = Settings['language'];

export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh');

/** `zh-CN` or `en`, for Intl and for `lang`. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en' : 'zh-CN');

export function useLanguage(): Language {
  const { i18n: here } = useTranslation(undefined, { i18n });
  return here.language === 'en' ? 'en' : 'zh';
}

/** Changes the language of the whole desk. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = localeOf(language);
  if (i18n.language !== language) void i18n.changeLanguage(language);
}
