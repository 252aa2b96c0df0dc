/** Languages that klarbrief does not speak, by their codes; those that are German or English words as well are left out. */
const others: ReadonlySet<string> = new Set(
  'fr es it pt nl pl cs sk hu ro bg hr sl sr mk bs sq et lv lt el tr ru uk be ar fa he ja ko zh th vi ms ca eu gl cy ga sv da nb nn no fi is mt ka hy az kk uz hi bn ta te ur lb rm fil'.split(
    ' ',
  ),
);

/** The language that a code names (`de_AT`, `pt-BR`), `other` for one that klarbrief does not speak. */
export function languageOfCode(code: string): string | undefined {
  const [, language = '', region] = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2,4}|\d{3}))?(?:[.@].*)?$/.exec(code.trim()) ?? [];
  if (language === 'de' || language === 'en') return region ? `${language}-${region.toUpperCase()}` : language;
  return others.has(language) ? 'other' : undefined;
}

/** The language that the path of a file names: `locales/fr/mail.json`, `messages_de.properties`, `devise.en.yml`. */
export function languageOfPath(path: string | undefined): string | undefined {
  const steps = (path ?? '').split(/[\\/]/);
  const name = (steps.pop() ?? '').replace(/\.[A-Za-z]+$/, '');
  const whole = languageOfCode(name);
  if (whole) return whole;
  const last =
    /(?:^|[._-])([a-z]{2}(?:[-_][A-Z]{2})?)$/.exec(name)?.[1] ?? /^([a-z]{2}(?:[-_][A-Z]{2})?)[._-]/.exec(name)?.[1];
  const named = last === undefined ? undefined : languageOfCode(last);
  if (named) return named;
  for (const step of steps.slice(-3).reverse()) {
    const found = languageOfCode(step.replace(/\.lproj$/, ''));
    if (found) return found;
  }
  return undefined;
}

/** Whether a text of some length is German or English, by words that hardly any sentence does without. */
export function isSpoken(text: string): boolean {
  const words = text.match(/[A-Za-zÀ-ɏ]+/g) ?? [];
  return words.length < 8 || words.some((word) => common.has(word.toLowerCase()));
}

const common: ReadonlySet<string> = new Set(
  (
    'der die das und sie ihr ihre ihren ihnen ist sind wir uns unser für mit nicht ein eine einen auf von zu zur zum den dem bei bitte wenn sich haben hat wird werden können du dein deine dich dir aus oder ' +
    'the and you your is are we our us of for with not this that to be have has will can please from or if it by on'
  ).split(' '),
);
