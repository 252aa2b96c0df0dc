/** The languages that klarbrief reads; package.json starts it for the same ones. */
export const languages: readonly string[] = [
  ...['plaintext', 'markdown', 'html', 'mjml', 'handlebars', 'twig', 'liquid', 'jinja', 'eml'],
];
