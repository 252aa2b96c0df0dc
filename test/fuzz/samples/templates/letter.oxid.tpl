[{if $frau}]Sehr geehrte Frau[{else}]Guten Tag[{/if}] [{$name|default:"Kunde"}],

[{* x *}][{foreach from=$xs item=x}][{$x}][{/foreach}][{oxmultilang ident="A"}]
Mit freundlichen Grüßen
[{$agent->name}]
