import {expect, test} from 'vitest';
import {syllables} from '../../src/rule/syllables.js';

/** Words with the number of syllables that we speak. */
const german = `
wir 1 haben 2 Ihre 2 Anfrage 3 erhalten 3 unsere 3 Mitarbeiterin 5 prüft 1 die 1 Unterlagen 4 beenden 3 geändert 3
geehrt 2 geehrte 3 bei 1 beim 1 Information 5 individuell 5 Museum 3 Jubiläum 4 Familie 4 Familien 4 Linie 3
Studie 3 Aktie 3 Asien 3 Serie 3 Folie 3 Immobilie 5 Immobilien 5 Service 2 Team 1 Update 2 Website 2 Software 2
Account 2 Deadline 2 Homepage 2 Download 2 E-Mail 2 Interview 3 Bayern 2 Mai 1 Quelle 2 bequem 2 neue 2 Treue 2
Feier 2 Frauen 2 bauen 2 Steuer 2 Kooperation 6 Theater 3 Idee 2 Ideen 3 real 2 Region 3 Nation 3 Millionen 4
aktuell 3 manuell 3 speziell 3 offiziell 4 finanziell 4 Batterie 3 Batterien 4 Garantie 3 Garantien 4 Industrie 3
Ingenieur 4 Patient 3 Patienten 4 verdient 2 bedienen 3 effizient 4 Effizienz 4 zuerst 2 beeilen 3 beeinflussen 4
geeignet 3 beerdigen 4 Beeren 2 beurteilen 4 Beruf 2 Geist 1 Beute 2 See 1 Boot 1 Zoo 1 Tag 1 Woche 2 freundlichen 3
Grüßen 2 Grüße 2 Rechnung 2 Versicherung 4 Bestellung 3 Lieferung 3 bestellen 3 überweisen 4 Überweisung 4 zahlen 2
bezahlen 3 Telefon 3 Nummer 2 Büro 2 Auftrag 2 Angebot 3 Termin 2 Vertrag 2 Verträge 3 Kündigung 3 kündigen 3
anrufen 3 melden 2 schreiben 2 Schreiben 2 erreichen 3 Möglichkeit 3 möglich 2 natürlich 3 selbstverständlich 4
vielleicht 2 gemeinsam 3 Gesundheit 3 Krankheit 2 Qualität 3 Aktivität 4 Universität 5 Situation 5 Produktion 4
Reparatur 4 Handwerker 3 Werkstatt 2 Heizung 2 Wartung 2 Wohnung 2 Schlüssel 2 Haus 1 Häuser 2 Bäume 2 Freude 2
freuen 2 teuer 2 günstig 2 Preise 2 Euro 2 Prozent 2 Montag 2 Dienstag 2 Mittwoch 2 Donnerstag 3 Januar 3 Februar 3
April 2 August 2 September 3 Onlineshop 3 Kundenservice 4 Servicenummer 4 Newsletter 3 Hotline 2 Marketing 3
Manager 3 Management 3 Training 2 Meeting 2 Restaurant 3 Niveau 2 Abonnement 4 Ticket 2 System 2 Typ 1 typisch 2
Yoga 2 Physik 2 Bibliothek 4 naiv 2 Egoist 3 Ruine 3 Ferien 3 Italien 4 Medien 3 Material 4 Materialien 6 Radio 3
Video 3 Studio 3 Region 3 Religion 4 Union 3 Opa 2 ideal 3 soeben 3 abgeändert 4 angeordnet 4 ausgeübt 3
angeeignet 4 geübt 2 geöffnet 3 Geografie 4 Beamte 3 beantragen 4 beachten 3 beobachten 4 unser 2 Ihnen 2 Sie 1
ein 1 eine 2 einen 2 auf 1 laut 1 heute 2 Leute 2 Kreuz 1 Zeugnis 2 Europa 3 europäisch 4 Mitarbeiter*innen 6 GmbH 1
PDF-Datei 3 12 1 info@firma.de 1 ruhig 2 ruhige 3 ziehen 2 sehen 2 gehen 2 höher 2 Nähe 2 nah 1 Bäckerei 3 Partei 2
arbeiten 3 gearbeitet 4 erledigt 3 informieren 4 informiert 3 kontaktieren 4 reservieren 4 Reservierung 4
Stornierung 3 variieren 4
`;
const english = `
we 1 have 1 received 2 your 1 letter 2 the 1 order 2 orders 2 delivery 4 delivered 3 delivering 4 please 1 contact 2
us 1 information 4 payment 2 payments 2 invoice 2 invoices 3 customer 3 customers 3 service 2 services 3 Monday 2
Tuesday 2 Saturday 3 available 4 possible 3 table 2 tables 2 price 1 prices 2 made 1 makes 1 making 2 asked 1
needed 2 wanted 2 decided 3 closed 1 opened 2 offered 2 agreed 2 agree 2 free 1 see 1 appointment 3 account 2
accounts 2 number 2 telephone 3 office 2 offices 3 manager 3 quality 3 quantity 3 security 4 opportunity 5
university 5 community 4 question 2 questions 2 answer 2 answered 2 thank 1 thanks 1 thanked 1 sincerely 3 regards 2
insurance 3 policy 3 policies 3 company 3 companies 3 country 2 countries 2 enjoy 2 enjoyed 2 playing 2 stayed 1
buy 1 buying 2 tried 1 applied 2 application 4 confirmation 4 reservation 4 cancellation 4 decision 3 special 2
social 2 financial 3 official 3 initial 3 essential 3 patient 2 efficient 3 sufficient 3 ancient 2 delicious 3
precious 2 cautious 2 serious 3 previous 3 various 3 famous 2 generous 3 area 3 idea 3 create 2 created 3 real 1
really 2 people 2 little 2 bottle 2 simple 2 simply 2 example 3 examples 3 handle 2 handled 2 settled 2 circle 2
schedule 2 module 2 rule 1 rules 1 whole 1 file 1 files 1 while 1 sale 1 sales 1 here 1 there 1 where 1 more 1
before 2 after 2 sure 1 secure 2 secured 2 required 2 hired 1 shared 1 care 1 caring 2 year 1 years 1 clear 1
clearly 2 near 1 hear 1 heard 1 house 1 houses 2 changes 2 changed 1 change 1 changing 2 arrange 2 arranged 2
arranges 3 message 2 messages 3 package 2 packages 3 page 1 pages 2 choose 1 chooses 2 chosen 2 use 1 used 1 uses 2
using 2 useful 2 phrase 1 phrases 2 box 1 boxes 2 watch 1 watches 2 wishes 2 glasses 2 buzz 1 added 2 ended 2
started 2 visited 3 repaired 2 repair 2 chair 1 engineer 3 beautiful 3 builder 2 building 2 guarantee 3 employee 3
coffee 2 business 2 every 2 evening 2 different 2 interested 3 immediately 5 unfortunately 5 definitely 4
approximately 5 completely 3 statement 2 agreement 3 requirement 3 department 3 apartment 3 government 3
environment 4 experience 4 audience 3 science 2 client 2 quiet 2 society 4 variety 4 couldn't 2 don't 1 we're 1
customer's 3 e-mail 2 follow-up 3 yes 1 by 1 my 1 fly 1 happy 2 happily 3 family 3 easily 3 easy 2 lazy 2 carrier 3
earlier 3 easier 3 happier 3 supplier 3 suppliers 3 flyer 2 tourism 3 museum 3 radio 3 video 3 million 2 region 2
union 2 opinion 3 onion 2 senior 2 junior 2 behaviour 3 continue 3 value 2 issue 2 colleague 2 unique 2 technique 2
language 2 situation 4 education 4 graduate 3 actual 3 usually 4 annual 3 cooperation 5 reaction 3 being 2 going 2
doing 2 seeing 2 studying 3 studies 2 study 2 worried 2
`;

test.each([
  ['de', german],
  ['en', english],
] as const)('syllables of 200 words and more, %s', (language, list) => {
  const items = list.trim().split(/\s+/);
  const wrong: string[] = [];
  for (let at = 0; at < items.length; at += 2) {
    const [word = '', count = ''] = items.slice(at, at + 2);
    if (syllables(word, language) !== Number(count)) wrong.push(`${word} ${count}: ${syllables(word, language)}`);
  }
  expect(items.length / 2).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});
