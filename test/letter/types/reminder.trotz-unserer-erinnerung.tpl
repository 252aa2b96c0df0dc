Sehr geehrte{if $k.geschlecht == 'm'}r Herr{else} Frau{/if} {$k.name},

trotz unserer Erinnerung vom {$mahnung.letzte|date_format:"%d.%m.%Y"} ist bisher kein Geld bei uns angekommen. Offen sind {$summe} Euro.

Bitte zahlen Sie bis {$frist|date_format:"%d.%m.%Y"}.

Mit freundlichen Grüßen
{$bearbeiter.name}
