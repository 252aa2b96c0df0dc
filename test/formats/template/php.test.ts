import {expect, test} from 'vitest';
import {said} from './read.js';

test('An invitation', () => {
  const template = `<?php /* klarbrief-disable-file cliche */ ?>
<?php $subject = 'Ihre Einladung; bitte antworten'; ?>
<?php include __DIR__ . '/kopf.php'; ?>
Guten Tag <?= htmlspecialchars($customer->name) ?? 'Gast' ?>,

<?php if ($vip): ?>
wir laden Sie zum Essen ein.
<?php elseif ($member) : ?>
wir laden Sie zum Vortrag ein.
<?php else: ?>
besuchen Sie uns am <?php echo $event->date; ?>.
<?php endif; ?>
<?php foreach ($talks as $talk) { ?>
- <?php echo $talk['title']; ?>

<?php } ?>
<?php if ($a) { ?>Bis bald!<?php } else { ?>Auf Wiedersehen!<?php } ?>

<?php // klarbrief-enable ?>
<?= $a ? 'Anna' : 'Berta' ?> <?= 'Tel. ' . $agent->phone ?>`;
  expect(said(template)).toEqual({
    engine: 'php',
    text: `Ihre Einladung; bitte antworten

Guten Tag Kim Muster,

wir laden Sie zum Essen ein.
- Muster

Bis bald!

Anna Tel. 030 1234-567`,
    fields: [
      'htmlspecialchars($customer->name): recipient-name = Gast',
      "talk['title']: unknown",
      'agent->phone: sender-phone',
    ],
    branches: [
      'Guten Tag Gast,',
      'wir laden Sie zum Vortrag ein.\n- Muster',
      'Auf Wiedersehen!',
      'Berta Tel. 030 1234-567',
      'besuchen Sie uns am 1. Januar.\n- Muster',
    ],
    comments: ['klarbrief-disable-file cliche', 'klarbrief-enable'],
    includes: ['/kopf.php'],
  });
});

test.each([
  ['<?xml version="1.0"?><p>Dear <?= $name ?>,</p>', 'Dear Kim Sample,'],
  ['Hallo <?php echo "lieber {$kunde->name} und $b"; ?>!', 'Hallo lieber Kim Muster und Muster!'],
  ['Text<?php\n$a = 1;\n$b = 2;\n', 'Text'],
  ['Text <?= $nie', 'Text <?= $nie'],
  ['<? if ($a): ?>Ja<? endif ?>', 'Ja'],
  ['<?php foreach ($a as $b): ?><?php if ($b): ?>Eins<?php endif ?><?php endforeach ?>', 'Eins'],
])('%s', (template, text) => {
  expect(said(template, 'a.phtml').text).toBe(text);
});
