/** The rule that an address of a page means, with the language of the page where the address says it. */
export function ruleOf(address: string): {readonly id: string; readonly locale?: string} | undefined {
  const path = address.replace(/[?#].*$/, '');
  const found = /(?:^|\/)(?:(de|en)\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?:md|html))?\/?$/.exec(path);
  const [, locale, id] = found ?? [];
  if (id === undefined) return undefined;
  return locale === undefined ? {id} : {id, locale};
}
