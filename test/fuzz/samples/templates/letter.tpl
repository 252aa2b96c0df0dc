{if $frau}Sehr geehrte Frau{elseif $herr}Sehr geehrter Herr{else}Guten Tag{/if} {$name|default:"Kunde"},

{foreach $xs as $x}{$x.title}{foreachelse}nichts{/foreach}{* klarbrief-disable *}{literal}{a}{/literal}{include file="a"}{section name=i loop=$a}{/section}
Mit freundlichen Grüßen
{$agent.name}
