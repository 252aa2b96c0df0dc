<?php if ($frau): ?>Sehr geehrte Frau<?php elseif ($herr): ?>Sehr geehrter Herr<?php else: ?>Guten Tag<?php endif; ?> <?= $name ?? "Kunde" ?>,

<?php foreach ($xs as $x) { ?><?php echo $x; ?><?php } ?><?php /* klarbrief-disable */ ?>
Mit freundlichen Grüßen
<?= $agent->name ?>
