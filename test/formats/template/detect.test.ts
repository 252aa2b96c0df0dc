import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {detectEngine, maskTemplate, parseTemplate} from '../../../src/formats/template/index.js';
import {lint} from '../../../src/index.js';
import {engines} from '../../../src/settings/schema.js';

const dollar = '$';

describe('The engine', () => {
  test.each([
    ['mail.html.vm', '', 'velocity'],
    ['mail.blade.php', '', 'blade'],
    ['mail.phtml', '', 'php'],
    ['mail.email', '', 'salesforce'],
    ['mail.html', '#if($a)x#end', 'velocity'],
    ['mail.txt', 'Guten Tag $!kunde.name,', 'velocity'],
    ['mail.tpl', 'Guten Tag {$kunde.name},', 'smarty'],
    ['mail.tpl', 'Guten Tag [{$kunde->name}],', 'oxid'],
    ['mail.tpl', 'Guten Tag {{ kunde }}{% if a %}{% endif %},', 'twig'],
    ['mail.html', '<p>Guten Tag {{ $kunde->name }},</p>', 'blade'],
    ['mail.md', '<x-mail::message>Hallo</x-mail::message>', 'blade'],
    ['mail.html', `<p th:text="${dollar}{name}">x</p>`, 'thymeleaf'],
    ['mail.txt', `Hallo [(${dollar}{name})]`, 'thymeleaf'],
    ['mail.html', '<f:if condition="{a}">{b}</f:if>', 'fluid'],
    ['mail.txt', 'Dear <?= $name ?>,', 'php'],
    ['mail.txt', 'Dear {!Contact.Name},', 'salesforce'],
    ['mail.html', 'Dear {{{Recipient.FirstName}}},', 'salesforce'],
    ['mail.html', 'Hallo %%FirstName%%,', 'ampscript'],
    ['mail.html', '%%[ SET @a = 1 ]%%', 'ampscript'],
    ['mail.txt', 'Dear ((name)),', 'notify'],
    ['mail.txt', 'Your code is ((code)) and your date ((appointment date)).', 'notify'],
    ['brief.txt', '«Titel» «Vorname» «Nachname»\n«Straße»\n', 'merge'],
    ['brief.txt', '{Anrede} {Vorname} {Nachname}\n{Strasse}\n{PLZ} {Ort}\n', 'braces'],
    ['letter.txt', 'Dear «Title» «Surname»,\n\nyour house in «Town» is sold.', 'merge'],
    ['mail.html', 'Hello {{ .Name }}{{ $total }}{{ if .X }}x{{ end }}', 'go'],
  ])('of %s with %j is %s', (path, content, engine) => {
    expect(detectEngine(content, path)).toBe(engine);
  });

  test.each([
    [
      'a letter',
      'Sehr geehrte Frau Weber,\n\nIhr Termin ist am 4. Mai (siehe § 3). 100 % sicher, Preis: $10.99 & mehr.',
    ],
    ['prices and tags', 'It costs $10.99 or US$ 12. Use #1, #hashtag (new), #end and #if you like. E = mc^2.'],
    [
      'style sheets',
      '<style>p{margin:0} a {color:#ffeedd} @media (max-width: 600px) {.a{b:c}} @import url(x);</style><p>Hallo</p>',
    ],
    ['JavaScript', '<script>if (a) {b(c)} else {d()} var e = {f: [1, {g: 2}]}; x[[0]]; a((b));</script><p>Hallo</p>'],
    ['mathematics', 'f((x)) = {x | x > 0}, ((a+b)·c), [[1, 2], [3, 4]], 5 %% von 10 %%, {a, b}, $a + $b'],
    ['brackets of prose', 'Das ((mit Verlaub)) ist so [[siehe oben]], {wirklich}, <kurz> und [neu].'],
    ['addresses', 'Schreiben Sie an team@if.de oder @firma (Instagram), info@else.de, user@foreach.example.'],
    ['house styles', 'Guten Tag [Name], <Name>, {Name}, XXX, ___, «Name», am [Datum].'],
    [
      'guillemets of Swiss letters',
      'Sie fragten nach «Kulanz» und «Name»: «Gern», sagt Frau Roth, «Ort» und Tag passen.',
    ],
    ['XML', '<?xml version="1.0" encoding="utf-8"?>\n<brief><anrede>Guten Tag</anrede></brief>'],
    ['JSON', '[{"name": "Kim"}, {"a": [{"b": 1}]}]'],
    ['shell', 'for i in $(ls); do echo $((i+1)) $HOME; done # ende'],
    ['C', '#if (DEBUG)\n#include <stdio.h>\n#endif\nint a[[1]];'],
    [
      'a manual of Smarty',
      '# Smarty\n\nWrite `{$name}` or `{if $a}`:\n\n```smarty\n{foreach from=$a item=b}{$b}{/foreach}\n```\n',
    ],
    [
      'a manual of PHP',
      '# How to\n\n```php\n<?php echo "a"; ?>\n@if($a)\n#if($b)\n{!Contact.Name}\n%%[ x ]%%\n```\n\nand `<?= $x ?>`.',
    ],
    ['a manual of Blade in HTML', '<p>So:</p><pre>@if($a) {!! $b !!} @endif</pre><p>und <code>th:text="x"</code></p>'],
  ])('of %s is none', (_, content) => {
    expect(detectEngine(content, 'a.html')).toBeUndefined();
    expect(detectEngine(content)).toBeUndefined();
  });
});

describe('What a house leaves to be filled in', () => {
  test.each(['[Name]', '<Name>', 'XXX', '{Name}', '«Name»', '______'])('is told, never masked: %s', (hole) => {
    const value = `Guten Tag Frau ${hole},\n\nIhr Fahrrad ist fertig. Sie können es am Montag abholen.\n\nFreundliche Grüße\nAnna Weber\n`;
    const {messages} = lint(new VFile({value, path: 'brief.txt'}), {
      rules: {},
      fields: {},
      dictionaries: {},
      language: 'de',
      type: 'reply',
    });
    expect(messages.filter(({ruleId}) => ruleId === 'placeholder-left').map(({actual}) => actual)).toEqual([hole]);
  });
});

describe('Time and limits', () => {
  const starts: Readonly<Record<string, readonly string[]>> = {
    velocity: ['#if(', '$a.b(', `${dollar}{a`, '#*', '#[[', `$!{a("`, '#set($a = "'],
    smarty: ['{$a', '{if ', '{* ', '{literal}', '{$a|b:"', '{a b=('],
    oxid: ['[{', '[{* ', '[{$a("'],
    blade: ['{{', '{!!', '{{--', '@if(', '@php', '@{{', '<x-a "', '@if($a["'],
    thymeleaf: ['<p th:text="', '[[', '[(', '[# ', '<!--/*', '<p "', '[/]', '<p th:if="a">', '<a th:text="x">', '</p>'],
    fluid: ['{a', '<f:if a="', '<f:comment>', '{f:a(', "{'a"],
    php: ['<?php ', '<?= "', '<? '],
    salesforce: ['{!a', '{!IF("', '{{{A'],
    ampscript: ['%%[', '%%=', '%%a', '%%[ /*', '%%[ "', '%%[ IF '],
    merge: ['«a', '«a b»', '«»'],
    notify: ['((a', '((a??', '((a))'],
  };

  test.each(engines.flatMap((engine) => (starts[engine] ?? []).map((start) => [engine, start] as const)))(
    '%s: what never closes is searched for once: %s',
    (engine, start) => {
      const text = start.repeat(Math.ceil(200_000 / start.length));
      const begin = performance.now();
      expect(maskTemplate(text, engine).length).toBe(text.length);
      detectEngine(text);
      // Half a second is ten times what it takes; a search that starts again at every opener takes minutes.
      expect(performance.now() - begin).toBeLessThan(5000);
    },
    30_000,
  );

  test.each([
    ['velocity', '#if($a)', '#end'],
    ['smarty', '{if $a}', '{/if}'],
    ['blade', '@if($a)', '@endif '],
    ['thymeleaf', `<b th:if="${dollar}{a}">`, '</b>'],
    ['fluid', '<f:if condition="{a}">', '</f:if>'],
    ['php', '<?php if ($a): ?>', '<?php endif; ?>'],
    ['ampscript', '%%[ IF @a THEN ]%%', '%%[ ENDIF ]%%'],
  ] as const)('%s: thousands of blocks in each other', (engine, open, close) => {
    const text = `${open.repeat(5000)}Wort${close.repeat(5000)}`;
    expect(parseTemplate(text, engine).controlTags).toBe(true);
  });

  test.each([
    ['velocity', `#if($a ${'x'.repeat(21_000)})Ja#end`],
    ['smarty', `{if $a ${'x'.repeat(21_000)}}`],
    ['blade', `@if($a ${'x'.repeat(21_000)})`],
    ['fluid', `{a -> f:b(c: '${'x'.repeat(21_000)}')}`],
    ['php', `<?php ${'x'.repeat(21_000)} ?>`],
    ['ampscript', `%%[ ${'x'.repeat(21_000)} ]%%`],
    ['salesforce', `{!A(${'x'.repeat(21_000)})}`],
  ] as const)('%s: an expression that is too long is text', (engine, text) => {
    expect(maskTemplate(text, engine).startsWith(text.slice(0, 3))).toBe(true);
  });
});
