import {expect, test} from 'vitest';
import {readHtml} from '../../../src/formats/html.js';
import {said} from './read.js';

test('An order confirmation: the text of an element with th:text is a dummy', () => {
  const template = `<!DOCTYPE html>
<html xmlns:th="http://www.thymeleaf.org">
<head><title th:text="|Ihre Bestellung \${order.number}|">Titel</title></head>
<body>
<!--/* klarbrief-disable-file cliche */-->
<div th:replace="~{fragments :: header}">Kopf des Entwurfs</div>
<p>Guten Tag <span th:text="\${customer.lastName} ?: 'Kundin'">Erika Entwurf</span>,</p>
<p th:if="\${order.paid}">vielen Dank für Ihre Zahlung.</p>
<p th:unless="\${order.paid}">bitte überweisen Sie <b th:text="\${order.total}">99</b>.</p>
<ul><li th:each="item : \${items}" th:text="\${item.name}">Beispielartikel</li></ul>
<div th:switch="\${delivery}"><p th:case="'express'">Sie kommt morgen.</p><p th:case="*">Sie kommt bald.</p></div>
<p>Fragen? Rufen Sie [[\${agent.name}]] an: [(\${agent.phone})].</p>
<p th:remove="all">Nur im Entwurf</p>
<p th:text="#{mail.farewell}">Gruß</p><img th:src="@{/logo.png}">
</body></html>`;
  expect(said(template)).toEqual({
    engine: 'thymeleaf',
    text: `Ihre Bestellung 12

Guten Tag Muster,

vielen Dank für Ihre Zahlung.

Muster

Sie kommt morgen.

Fragen? Rufen Sie Chris Beispiel an: 030 1234-567.

Inhalt`,
    fields: [
      'order.number: number',
      'customer.lastName: recipient-name = Kundin',
      'item.name: unknown',
      'agent.name: sender-name',
      'agent.phone: sender-phone',
      'mail.farewell: text-block',
    ],
    branches: ['Guten Tag Kundin,', 'bitte überweisen Sie 12 Euro.', 'Sie kommt bald.'],
    comments: ['klarbrief-disable-file cliche'],
    includes: ['fragments :: header'],
  });
});

test('An invitation in text mode', () => {
  const {engine, text, fields, branches} = said(`Dear [(\${guest.firstName})],

[# th:if="\${vip}"]
please join us for dinner.
[/]
[# th:unless="\${vip}"]
please join us for drinks.
[/]
[# th:each="talk : \${talks}"]
- [(\${talk.title})]
[/]
[# th:utext="\${footer}" /]`);
  expect(engine).toBe('thymeleaf');
  expect(text).toBe('Dear Kim,\n\nplease join us for dinner.\n- Sample\nContent');
  expect(fields).toEqual(['guest.firstName: recipient-first-name', 'talk.title: unknown', 'footer: text-block']);
  expect(branches).toEqual(['please join us for drinks.\n- Sample\nContent']);
});

test('What an attribute prints points at the attribute', () => {
  const template = `<p>Guten Tag <b th:text="\${kunde.nachname}"></b>, <i th:text="'schön, dass Sie da sind'">x</i></p>`;
  const source = readHtml(template).letters[0]?.source;
  expect(source?.text).toBe('Guten Tag Muster, schön, dass Sie da sind');
  const place = (words: string): string => {
    const at = source?.text.indexOf(words) ?? 0;
    return template.slice(...(source?.toOriginal([at, at + words.length]) ?? [0, 0]));
  };
  expect(place('Muster')).toBe(['$', '{kunde.nachname}'].join(''));
  expect(place('schön, dass')).toBe('schön, dass');
});

test.each([
  [`<p th:if="\${a}">Ja<p th:unless="\${a}">Nein`, ['Nein']],
  [`<p th:if="\${!a}">Ja</p> <p th:if="\${a}">Nein</p>`, []],
  [`<p th:text="\${m} ? 'Herr' : 'Frau'">x</p>`, ['Frau']],
  [`<p th:if="\${a}"><b th:if="\${b}">Ja</b><b th:unless="\${b}">Nein</b></p>`, ['Nein']],
])('The further branches of %s', (template, branches) => {
  expect(said(template).branches).toEqual(branches);
});

test.each([
  [`<p>Punkte [[1, 2], [3]] und [(a)]</p><b th:if="\${a}">Ende</b>`, 'Punkte [[1, 2], [3]] und [(a)]\n\nEnde'],
  [`<!--/*--><p>weg</p><!--*/--><p data-th-text="\${kunde.name}">x</p>`, 'Kim Muster'],
  [`<!--/*/ <th:block th:if="\${a}"> /*/--><p>Ja</p><!--/*/ </th:block> /*/-->`, 'Ja'],
  [`<p th:text="\${unclosed`, ''],
])('%s', (template, text) => {
  expect(said(template).text).toBe(text);
});
