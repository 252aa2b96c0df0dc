import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {lint} from '../../src/index.js';
import type {FieldContract} from '../../src/rule/field-contract.js';

const contract: FieldContract = {
  firstname: {type: 'name', optional: true},
  FirstName: {type: 'name', optional: true},
  lastname: {type: 'name'},
  title: {type: 'text', optional: true},
  'customer.firstName': {type: 'name', optional: true},
  'customer.lastName': {},
  'customer.email': {type: 'email'},
  'order.items': {type: 'list'},
  'order.number': {type: 'number'},
  'order.note': {type: 'text', optional: true},
  'shop.*': {},
};

function found(text: string, file: string, fields: FieldContract | null = contract) {
  const letter = new VFile({value: text, path: file});
  lint(letter, {rules: {}, fields: {}, dictionaries: {}, locale: 'en', ...(fields ? {house: {fields}} : {})});
  return letter.messages
    .filter(({ruleId}) => ruleId === 'template-fields')
    .map((message) => {
      const {data} = message as typeof message & {readonly data?: {readonly message?: string}};
      return `${data?.message} ${message.actual}${message.expected?.length ? ` → ${message.expected.join(' | ')}` : ''}`;
    });
}

const body = '\n\nIhre Karten liegen für Sie bereit.\n';

describe('names that no list of fields knows', () => {
  test.each<[file: string, text: string, findings: readonly string[]]>([
    ['a.twig', '{{ custmer.lastName }}', ['misspelt {{ custmer.lastName }} → {{ customer.lastName }}']],
    [
      'a.twig',
      '{{ customer.lastname|upper }}',
      ['misspelt {{ customer.lastname|upper }} → {{ customer.lastName|upper }}'],
    ],
    ['a.twig', '{{ customer.last_name }}', ['misspelt {{ customer.last_name }} → {{ customer.lastName }}']],
    ['a.hbs', '{{{customer.lastNaem}}}', ['misspelt {{{customer.lastNaem}}} → {{{customer.lastName}}}']],
    ['a.twig', '{{ customer.shoeSize }}', ['unknown {{ customer.shoeSize }}']],
    ['a.ftl', '$' + '{customer.lastNam}', ['misspelt $' + '{customer.lastNam} → $' + '{customer.lastName}']],
    ['a.vm', 'Nr. $order.numbr #if($x)b#end', ['misspelt $order.numbr → $order.number']],
    ['a.erb', '<%= customer.lastnam %>', ['misspelt <%= customer.lastnam %> → <%= customer.lastName %>']],
    ['a.blade.php', '{{ $customer->lastNam }}', ['misspelt {{ $customer->lastNam }} → {{ $customer->lastName }}']],
    ['a.txt', 'Frau ((lastnam)) ((lastname))', ['misspelt ((lastnam)) → ((lastname))']],
    ['a.amp', '%%LastNme%%', ['misspelt %%LastNme%% → %%lastname%%']],
  ])('%s %s', (file, text, findings) => {
    expect(found(`Guten Tag Frau ${text},${body}`, file)).toEqual(findings);
  });

  test.each<[file: string, text: string]>([
    ['a.twig', '{{ customer.lastName }}'],
    ['a.twig', '{{ shop.anything.at.all }}'],
    ['a.twig', '{{ order.items[0].name }}'],
    ['a.twig', '{% for item in order.items %}{{ item.name }} {{ loop.index }}{% endfor %}'],
    ['a.twig', '{% set wohnort = customer.lastName ~ "!" %}{{ wohnort }}'],
    ['a.twig', '{{ total * 2 }} {{ format(x, "y") }}'],
    ['a.liquid', '{% for item in order.items %}{{ item.name }} {{ forloop.index }}{% endfor %}'],
    ['a.hbs', '{{#each order.items}}{{name}} {{this.size}} {{@index}}{{/each}}'],
    ['a.hbs', '{{#with customer}}{{shoe}}{{/with}}'],
    ['a.gotmpl', '{{range .order.items}}{{.Name}}{{end}}'],
    ['a.ftl', '<#list order.items as item>$' + '{item.name}</#list>'],
    ['a.vm', '#foreach($item in $order.items)$item.name#end'],
    ['a.erb', '<% order.items.each do |item| %><%= item.name %><% end %>'],
    ['a.blade.php', '@foreach($order->items as $key => $item){{ $item->name }} {{ $key }}@endforeach'],
    ['a.smarty', '{foreach $order.items as $item}{$item.name}{/foreach}{if $x}b{/if}'],
    ['a.txt', 'Frau ((LASTNAME)) ((Last name))'],
    ['a.amp', '%%LASTNAME%%, %%[ SET @n = "x" ]%%%%=v(@n)=%%'],
    ['a.html', '<p>*|LASTNAME|* *|UNSUB|* *|LIST:ADDRESS|*</p>'],
  ])('%s %s is fine', (file, text) => {
    expect(found(`Guten Tag Frau ${text},${body}`, file)).toEqual([]);
  });

  test('without a list there is nothing to know', () => {
    expect(found(`Guten Tag {{ custmer.lastName }},${body}`, 'a.twig', null)).toEqual([]);
  });

  test('two names that are as near are both told, and neither is put in', () => {
    expect(found(`Hallo {{ nama }},${body}`, 'a.twig', {name: {}, nami: {}})).toEqual(['misspelt {{ nama }}']);
  });
});

describe('what stands there without a value', () => {
  test.each<[file: string, text: string]>([
    ['a.twig', 'Hallo {{ firstname }},'],
    ['a.twig', 'Hallo {{ firstname|default("") }},'],
    ['a.twig', '{% if order.number %}Hallo {{ firstname }},{% endif %}'],
    ['a.hbs', 'Hallo {{firstname}},'],
    ['a.hbs', '{{#if order.number}}Hallo {{firstname}},{{/if}}'],
    ['a.vm', 'Hallo $!firstname, #if($x)b#end'],
    ['a.ftl', 'Hallo $' + '{firstname!},'],
    ['a.ftl', 'Hallo $' + '{firstname!""},'],
    ['a.amp', 'Hallo %%FirstName%%,'],
    ['a.txt', 'Hallo ((firstname)),'],
    ['a.html', '<p>Hallo *|FIRSTNAME|*,</p>'],
    ['a.html', '<p>Hallo <b th:text="$' + '{customer.firstName}">Kim</b>,</p>'],
  ])('%s %s', (file, text) => {
    expect(found(text + body, file)).toHaveLength(1);
    expect(found(text + body, file)[0]).toMatch(/^empty /);
  });

  test.each<[file: string, text: string]>([
    ['a.twig', 'Hallo {{ firstname|default("Kundin") }},'],
    ['a.twig', 'Hallo {{ firstname ?: lastname }},'],
    ['a.twig', 'Hallo {{ firstname ?? lastname }},'],
    ['a.twig', 'Hallo {{ firstname or lastname }},'],
    ['a.twig', 'Hallo {{ firstname ? firstname : "Kundin" }},'],
    ['a.twig', 'Hallo {{ firstname if firstname else "Kundin" }},'],
    ['a.twig', 'Hallo{% if firstname %} {{ firstname }}{% endif %},'],
    ['a.twig', '{% if firstname == "" %}Guten Tag,{% else %}Hallo {{ firstname }},{% endif %}'],
    ['a.twig', '{% if customer %}Hallo {{ customer.firstName }},{% endif %}'],
    ['a.liquid', 'Hallo {{ firstname | default: "Kundin" }},'],
    ['a.liquid', '{% unless firstname == blank %}Hallo {{ firstname }},{% endunless %}'],
    ['a.hbs', '{{#if firstname}}Hallo {{firstname}},{{else}}Guten Tag,{{/if}}'],
    ['a.mustache', '{{#firstname}}Hallo {{firstname}},{{/firstname}}{{^firstname}}Guten Tag,{{/firstname}}'],
    ['a.gotmpl', '{{if .firstname}}Hallo {{.firstname}},{{else}}Guten Tag,{{end}}'],
    ['a.ftl', 'Hallo $' + '{firstname!"Kundin"},'],
    ['a.ftl', 'Hallo $' + '{firstname!lastname},'],
    ['a.ftl', '<#if firstname??>Hallo $' + '{firstname},<#else>Guten Tag,</#if>'],
    ['a.vm', '#if($firstname)Hallo $firstname,#{else}Guten Tag,#end'],
    ['a.erb', 'Hallo <%= firstname || "Kundin" %>,'],
    ['a.erb', 'Hallo <%= firstname.presence || lastname %>,'],
    ['a.erb', '<% if firstname.present? %>Hallo <%= firstname %>,<% end %>'],
    ['a.blade.php', 'Hallo {{ $firstname ?? "Kundin" }},'],
    ['a.blade.php', '@if($firstname)Hallo {{ $firstname }},@endif'],
    ['a.smarty', 'Hallo {$firstname|default:"Kundin"},'],
    ['a.smarty', '{if $firstname}Hallo {$firstname},{/if}'],
    ['a.html', '<p th:if="$' + '{customer.firstName}">Hallo <b th:text="$' + '{customer.firstName}">Kim</b>,</p>'],
    ['a.html', '<p>Hallo <b th:text="$' + "{customer.firstName} ?: 'Kundin'\">Kim</b>,</p>"],
    ['a.html', '<p>*|IF:FIRSTNAME|*Hallo *|FIRSTNAME|*,*|ELSE:|*Guten Tag,*|END:IF|*</p>'],
    ['a.amp', 'Hallo %%=IIF(Empty(FirstName), "Kundin", FirstName)=%%,'],
    ['a.email', 'Hallo {!IF(ISBLANK(customer.firstName), "Kundin", customer.firstName)},'],
    ['a.email', 'Hallo {!BLANKVALUE(customer.firstName, "Kundin")},'],
    // A line of its own closes up, and a title leaves nothing but a blank.
    ['a.twig', 'Guten Tag Frau {{ lastname }},\n\n{{ order.note }}'],
    ['a.twig', 'Guten Tag Frau {{ title }} {{ lastname }},'],
    // Never empty.
    ['a.twig', 'Guten Tag Frau {{ lastname }},'],
  ])('%s %s is fine', (file, text) => {
    expect(found(text + body, file)).toEqual([]);
  });

  test('the message shows what customers would read', () => {
    const letter = new VFile({value: `Hallo {{ firstname }},${body}`, path: 'a.twig'});
    lint(letter, {rules: {}, fields: {}, dictionaries: {}, house: {fields: contract}});
    expect(letter.messages.find(({ruleId}) => ruleId === 'template-fields')?.reason).toContain('„Hallo ,“');
  });
});

describe('two syntaxes in a file', () => {
  test.each<[file: string, text: string, findings: readonly string[]]>([
    ['a.twig', 'Hallo {{ vorname }},\n\nIhre Nummer ist %nummer%.', ['mixed %nummer%']],
    ['a.twig', 'Hallo {{ vorname }},\n\nIhre Nummer ist {nummer}.', ['mixed {nummer}']],
    ['a.twig', 'Hallo {{ vorname }},\n\nIhre Nummer ist $' + '{nummer}.', ['mixed $' + '{nummer}']],
    ['a.erb', 'Hallo <%= vorname %>,\n\nIhre Nummer ist {{ nummer }}.', ['mixed {{ nummer }}']],
    ['a.html', '<p>Hallo *|FNAME|*, guten Tag {{ vorname }},</p><p>schön.</p>', ['mixed *|FNAME|*']],
  ])('%s %s', (file, text, findings) => {
    expect(found(text, file, null)).toEqual(findings);
  });

  test.each<[file: string, text: string]>([
    ['a.twig', 'Hallo {{ vorname }},\n\n20 % heute, 100% morgen und 5% danach.'],
    ['a.twig', 'Hallo {{ vorname }},\n\nhttps://example.org/%C3%BCber%20uns?x={id} #MITMACHEN'],
    ['a.html', '<style>p{color:red}</style><p>Hallo {{ vorname }},</p><p>Abmelden: *|UNSUB|*</p>'],
    ['a.txt', 'Hallo Kim,\n\nIhre Nummer ist %nummer%.'],
  ])('%s %s is fine', (file, text) => {
    expect(found(text, file, null)).toEqual([]);
  });
});
