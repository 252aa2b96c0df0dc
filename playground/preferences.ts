/** What the page remembers from one visit to the next, on this device: how it looks, never what is written. */
export interface Preferences {
  readonly locale?: 'de' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly large?: boolean;
}

const key = 'klarbrief';

/** What was chosen last time. */
export function remembered(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const {locale, theme, large} = kept as Record<string, unknown>;
    return {
      ...(locale === 'de' || locale === 'en' ? {locale} : {}),
      ...(theme === 'light' || theme === 'dark' ? {theme} : {}),
      ...(typeof large === 'boolean' ? {large} : {}),
    };
  } catch {
    // Some browsers keep nothing for pages from the disk.
    return {};
  }
}

/** Keep what was chosen. */
export function remember(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Then it is chosen anew next time.
  }
}
