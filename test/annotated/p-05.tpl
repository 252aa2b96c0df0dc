{* Mahnwesen Stufe 1, reiner Text *}
Offener Beitrag: Rechnung {$invoice.number}

Sehr geehrte{if $member.gender == 'm'}r Herr{else} Frau{/if} {$member.lastname},

Sie haben es versäumt, den Beitrag für {$invoice.period} über {$invoice.total|string_format:"%.2f"} Euro zu bezahlen.

Wir fordern Sie hiermit auf, den Rückstand auszugleichen.
Sie haben dabei den Verwendungszweck anzugeben.

Widrigenfalls sperren wir Ihren Zugang zum Studio.
{if $dunning.fee > 0}
Für dieses Schreiben wird eine Gebühr von {$dunning.fee|string_format:"%.2f"} Euro berechnet.
{/if}

Kontoinhaber: Sportwerk Linden GmbH
IBAN: {$company.iban}
Verwendungszweck: {$invoice.number}

Mit sportlichen Grüßen

{$agent.firstname} {$agent.lastname}
Mitgliederverwaltung

Telefon 0511 3380-0
buchhaltung@sportwerk-linden.example

--
Sportwerk Linden GmbH, Fössestraße 77, 30451 Hannover
Amtsgericht Hannover HRB 60218, Geschäftsführer: Tilo Kern
