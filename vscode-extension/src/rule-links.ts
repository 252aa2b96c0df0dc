/** Links of a text to pages of rules, turned into the command that opens the page which came with the extension. */
export function offlineLinks(markdown: string): string {
  return markdown.replace(page, (_, address: string) => {
    const argument = encodeURIComponent(JSON.stringify([address]));
    return `](command:${openRuleCommand}?${argument})`;
  });
}

/** The only command that a text of the server's may run. */
export const openRuleCommand = 'klarbrief.openRule';

const page = /\]\((https:\/\/[^\s()]{1,200}\/docs\/rules\/(?:de|en)\/[a-z0-9-]{1,60}\.md)\)/g;
