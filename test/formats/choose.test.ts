import {describe, expect, it} from 'vitest';
import {chooseFormat, extensionsOf} from '../../src/formats/choose.js';

const html = '<html><body><p>Guten Tag</p></body></html>';
const text = 'Guten Tag Frau Meyer,\n\nvielen Dank.\n\nFreundliche Grüße\n';
const mail = 'From: a@b.example\nTo: c@d.example\nSubject: Hallo\nDate: Mon, 1 Jun 2026 10:00:00 +0200\n\nHallo\n';
const markdown = '# Ihr Vertrag\n\nGuten Tag,\n\n**wichtig** ist [das](https://a.example).\n';

function choose(content: string, path?: string): string {
  return chooseFormat(new TextEncoder().encode(content), path);
}

describe('chooseFormat', () => {
  it.each([
    ['brief.txt', text, 'text'],
    ['BRIEF.TXT', html, 'text'],
    ['a.b/brief.md', text, 'markdown'],
    ['brief.htm', text, 'html'],
    ['post\\brief.eml', text, 'eml'],
    ['mail.html.twig', html, 'html'],
    ['mail.twig.html', html, 'html'],
    ['mail.html.twig', text, 'text'],
    ['mail.md.j2', markdown, 'markdown'],
    ['mail.hbs', html, 'html'],
    ['mail.hbs', text, 'text'],
    ['mail.txt.erb', text, 'text'],
    ['brief', text, 'text'],
    ['brief', html, 'html'],
    ['brief', mail, 'eml'],
    ['brief.unbekannt', markdown, 'markdown'],
  ])('%s', (path, content, format) => {
    expect(choose(content, path)).toBe(format);
  });

  it.each([
    ['a mail', mail, 'eml'],
    ['a mail from a mailbox file', `From a@b Mon Jun  1\n${mail}`, 'eml'],
    ['a mail with folded fields', `Received: from x\n\tby y\nFrom: a@b.example\n${mail}`, 'eml'],
    ['HTML', html, 'html'],
    ['Markdown', markdown, 'markdown'],
    ['a letter', text, 'text'],
    ['a letter that names things with colons', 'Betreff: Ihr Vertrag\nDatum: 1. Juni 2026\n\nGuten Tag,\n', 'text'],
    ['a memo', 'To: all\nHello everybody,\n\nthanks.\n', 'text'],
    ['a comparison', 'Wenn a < b ist, dann < 3 Tage.\n', 'text'],
    ['nothing', '', 'text'],
  ])('knows %s on standard input', (_, content, format) => {
    expect(choose(content)).toBe(format);
  });
});

describe('extensionsOf', () => {
  it('finds host and template in either order', () => {
    expect(extensionsOf('a/mail.html.twig')).toEqual({host: '.html', template: true});
    expect(extensionsOf('a.twig/mail.html')).toEqual({host: '.html', template: false});
    expect(extensionsOf('mail.liquid')).toEqual({template: true});
    expect(extensionsOf('mail.de.txt')).toEqual({host: '.txt', template: false});
    expect(extensionsOf(undefined)).toEqual({template: false});
  });
});
