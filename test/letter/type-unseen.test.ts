import {describe, expect, it} from 'vitest';
import {reasonTexts} from '../../src/letter/reason-texts.js';
import {file} from './reading.js';

/** Short letters of many trades, none of which names its type: the type shows in what the sentences do. */
const letters: readonly (readonly [type: string, path: string, text: string])[] = [
  [
    'reply',
    'allergy-question.eml',
    `From: Keksmanufaktur Holle <post@holle-kekse.example>
To: Jana Ott <ott@mail.example>
Subject: AW: Nüsse in den Haferkeksen?
Date: Thu, 12 Mar 2026 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

Liebe Frau Ott,

in den Haferkeksen selbst sind keine Nüsse. Wir backen aber in derselben Stube auch Mandelgebäck, Spuren lassen sich deshalb nicht ausschließen. Für Ihre Tochter empfehle ich die Dinkelringe.

Herzlich
Grit Holle
`,
  ],
  [
    'reply',
    'nursery-place.txt',
    `Gemeinde Hallbach
Dorfplatz 1
9500 Villach

Frau
Mag. Eva Kröll
Seeweg 5
9500 Villach

4. Mai 2026

Kindergartenplatz für Ihren Sohn Jakob

Sehr geehrte Frau Magister Kröll,

Sie haben Jakob für Herbst bei uns angemeldet. Alle 48 Plätze sind vergeben; Jakob steht auf Platz drei der Warteliste. Sobald ein Platz frei wird, rufen wir Sie an.

Mit freundlichen Grüßen
Maria Tschernitz
`,
  ],
  [
    'reply',
    'tenant-dog.eml',
    `From: Antje Groß <gross@wb-nordhang.example>
To: Familie Seidel <seidel@mail.example>
Subject: Ein Hund in Ihrer Wohnung
Date: Tue, 14 Apr 2026 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

Sehr geehrte Frau Seidel, sehr geehrter Herr Seidel,

Sie wollten wissen, ob Sie einen Hund halten dürfen. Ja, das dürfen Sie, solange sich niemand im Haus gestört fühlt. Viel Freude mit dem neuen Mitbewohner!

Freundliche Grüße
Antje Groß
`,
  ],
  [
    'reply',
    'passport.eml',
    `From: Bürgerbüro Weinheim <buergerbuero@weinheim.example>
To: Heinz Gabler <gabler@mail.example>
Subject: Ihre Frage zum Reisepass
Date: Thu, 5 Mar 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Sehr geehrter Herr Gabler,

ein neuer Reisepass dauert zurzeit vier Wochen. Wenn es schneller gehen muss, gibt es den Expresspass: Er ist in drei Werktagen da und kostet 32 Euro mehr. Für beides brauchen Sie ein Foto und Ihren alten Pass.

Freundliche Grüße
Nicole Ritter
`,
  ],
  [
    'reminder',
    'allotment.eml',
    `From: Kleingartenverein Abendsonne <kasse@abendsonne.example>
To: Uwe Lange <lange@mail.example>
Subject: Pacht 2026 – da fehlt noch was
Date: Thu, 16 Apr 2026 19:00:00 +0200
Content-Type: text/plain; charset=utf-8

Hallo Uwe,

alle Gärten haben ihre Pacht bezahlt, nur deine 84 Euro vermisse ich noch. Schaust du mal auf dein Konto? Am 31. März war Stichtag.

Gut Grün
Waltraud
`,
  ],
  [
    'reminder',
    'swiss-rent.txt',
    `Immobilien Rüegg AG
Stadtplatz 1
8400 Winterthur

Frau
Tina Meili
Rosenweg 2
8400 Winterthur

15. April 2026

Mietzins April

Sehr geehrte Frau Meili

Der Mietzins für April von CHF 1'640.- ist bei uns nicht verbucht. Fällig war er am 1. April. Dürfen wir Sie bitten, die Zahlung innert fünf Tagen nachzuholen?

Freundliche Grüsse
Marc Rüegg
`,
  ],
  [
    'reminder',
    'tax-office.txt',
    `Gemeindekasse Hallbach
Dorfplatz 1
09526 Olbernhau

Herrn
Jens Kunert
Waldweg 3
09526 Olbernhau

1. Juni 2026

Grundsteuer, zweites Quartal

Sehr geehrter Herr Kunert,

die Grundsteuer von 62,40 Euro war am 15. Mai zu zahlen. Bis heute haben wir keinen Eingang verbucht. Bitte holen Sie das bis zum 12. Juni nach; sonst müssen wir Säumniszuschläge berechnen.

Mit freundlichen Grüßen
Heike Löbel
`,
  ],
  [
    'contact-change',
    'apprentice.eml',
    `From: Yvonne Hauser <hauser@treuhand-pfister.example>
To: Ernst Bächli <baechli@mail.example>
Subject: Ich bin die Neue
Date: Mon, 17 Aug 2026 09:00:00 +0200
Content-Type: text/plain; charset=utf-8

Guten Tag Herr Bächli

Bisher hat Frau Pfister Ihre Lohnabrechnung gemacht. Seit August mache ich das. Ich heisse Yvonne Hauser, bin Treuhänderin mit Fachausweis und erreichbar unter 044 556 77 12.

Ich freue mich, Sie bald persönlich zu treffen.

Freundliche Grüsse
Yvonne Hauser
`,
  ],
  [
    'contact-change',
    'sales-rep.txt',
    `Farbenhaus Rhön GmbH
Lindenstraße 14
36037 Fulda

Malerbetrieb Gans
Herrn Udo Gans
Bahnhofstraße 3
36088 Hünfeld

9. Februar 2026

Jetzt besucht Sie Lena Vogt

Lieber Herr Gans,

seit Jahren fährt Willi Storch mit seinem Musterkoffer bei Ihnen vor. Im März geht er in Rente. Von da an kommt Lena Vogt zu Ihnen, selbst gelernte Malerin und seit drei Jahren im Innendienst.

Sie wird Sie in der ersten Märzwoche anrufen. Ihre Nummer: 0661 8899-14.

Herzliche Grüße
Peter Rhön
`,
  ],
  [
    'contact-change',
    'vicar.eml',
    `From: St Luke's Church <office@stlukes.example>
To: Congregation <all@stlukes.example>
Subject: Our new vicar
Date: Fri, 4 Sep 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear friends,

Rev. Alan Short retired in August. We are glad to tell you that Rev. Grace Obi will be our vicar from 1 October. She comes to us from Leicester with her husband and two boys.

You can reach her at the office from then on: 01603 496 0177.

With blessings
Margaret Dunn, Churchwarden
`,
  ],
  [
    'advertising',
    'b2b-cleaning.eml',
    `From: Moritz Engel <engel@rein-engel.example>
To: Frau Pfister <pfister@treuhand-pfister.example>
Subject: Wer putzt eigentlich Ihre Büros?
Date: Wed, 11 Mar 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Guten Tag Frau Pfister

Kennen Sie das? Am Montag liegen noch die Krümel von Freitag unter dem Sitzungstisch. Unsere Teams kommen immer mit denselben Leuten, und zwar dann, wenn Sie Feierabend haben.

Lernen Sie uns kennen: Die erste Reinigung übernehmen wir, ganz ohne Vertrag. Ein Anruf genügt, 044 556 77 88.

Freundliche Grüsse
Moritz Engel
`,
  ],
  [
    'advertising',
    'streaming.html',
    `<html><body><h1>Drei Monate Kino auf dem Sofa</h1><p>Hi Alex,</p><p>Over 4,000 films are waiting for you. Your first three months are £1 each; after that it's £8.99 and you can leave whenever you like.</p><p><a href="x">Start watching</a></p><p>The Reel team</p><p><small>Not for you? <a href="x">Unsubscribe</a></small></p></body></html>
`,
  ],
  [
    'advertising',
    'training.eml',
    `From: Leila Azizi <leila@speakwell.example>
To: Ruth Coleman <ruth@colemandesign.example>
Subject: Ever dreaded a presentation?
Date: Tue, 3 Mar 2026 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

Dear Ruth,

My one-day workshop on 22 April takes the fear out of public speaking. Eight people, one stage, plenty of laughs. Places are £180; bring a colleague and you both pay £150.

Hope to see you there
Leila Azizi
`,
  ],
  [
    'notification',
    'backup-failed.txt',
    `Subject: Backup failed on server NW-04

Hello,

The nightly backup of NW-04 did not complete (error 31: disk full). The next attempt starts at 02:00.

This message was generated by Northway Monitor.

Northway Monitor
`,
  ],
  [
    'notification',
    'share.hbs',
    `Subject: {{actor.name}} shared a document with you

Hi {{user.firstName}},

{{actor.name}} has invited you to view "{{doc.title}}".

Open it here: {{doc.url}}

{{app.name}}
`,
  ],
  [
    'notification',
    'quota.eml',
    `From: Cloudnest <alerts@cloudnest.example>
To: ravi@patelco.example
Subject: Your mailbox is 90% full
Date: Wed, 8 Apr 2026 02:00:00 +0100
Content-Type: text/plain; charset=utf-8

Hi Ravi,

Your mailbox has used 9 GB of 10 GB. Delete old messages or add storage in your control panel.

You are receiving this alert because you administer patelco.example.

Cloudnest
`,
  ],
  [
    'order-confirmation',
    'barber.eml',
    `From: Salon Carla <termine@salon-carla.example>
To: Nina Beck <beck@mail.example>
Subject: Bis Freitag!
Date: Tue, 10 Mar 2026 13:00:00 +0100
Content-Type: text/plain; charset=utf-8

Liebe Nina,

wir haben dich für Freitag, den 13. März, um 17:30 Uhr eingetragen: Schneiden und Farbe bei Carla, etwa zwei Stunden. Schaffst du es nicht, ruf bitte kurz durch.

Liebe Grüße
Salon Carla
`,
  ],
  [
    'order-confirmation',
    'theatre-tickets.html',
    `<html><body><p>Dear Ms Nair,</p><p>Thank you for booking with the Playhouse. Here are the details:</p><p>Macbeth, Saturday 9 May, 7.30 pm<br>Row F, seats 11 and 12<br>Paid: £58.00</p><p>Please collect your tickets at the box office from 6.30 pm.</p><p>Enjoy the show<br>The Playhouse</p></body></html>
`,
  ],
  [
    'order-confirmation',
    'physio.eml',
    `From: Physio am Park <praxis@physio-park.example>
To: Peter Lutz <lutz@mail.example>
Subject: Sechs Termine für Ihr Knie
Date: Wed, 4 Mar 2026 11:00:00 +0100
Content-Type: text/plain; charset=utf-8

Sehr geehrter Herr Lutz,

hier sind Ihre Termine, alle bei Frau Schön:

Montag, 16. März, 9 Uhr
Donnerstag, 19. März, 9 Uhr
Montag, 23. März, 10 Uhr

Ein großes Handtuch wäre gut. Absagen bitte einen Tag vorher.

Gute Besserung
Ihr Team vom Park
`,
  ],
  [
    'congratulation',
    'birthday-shop.liquid',
    `Subject: Alles Liebe, {{ customer.first_name }}!

Liebe {{ customer.first_name }},

heute ist dein Tag. Wir schicken dir die besten Wünsche zum Geburtstag und hoffen, dass es Torte gibt.

Deine {{ shop.name }}
`,
  ],
  [
    'congratulation',
    'xmas-en.eml',
    `From: Northway Software <hello@northway.example>
To: Lewis Grant <lewis@grantandco.example>
Subject: Happy holidays from all of us
Date: Thu, 17 Dec 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Dear Lewis,

As the year draws to a close, we'd like to say how much we have enjoyed working with you. Have a restful break and a great start to 2027!

Warmly
Orla and the Northway team
`,
  ],
  [
    'congratulation',
    'newyear.hbs',
    `Betreff: Prosit Neujahr!

{{anrede}},

auf ein gesundes und friedliches {{jahr}}! Danke, dass wir Sie auch im alten Jahr begleiten durften.

Herzlich
{{absender.name}}
`,
  ],
  [
    'invoice',
    'broadband-bill.eml',
    `From: Swiftnet <bills@swiftnet.example>
To: Colin Frost <frost@mail.example>
Subject: Your March bill: £32.50
Date: Tue, 3 Mar 2026 08:00:00 +0000
Content-Type: text/plain; charset=utf-8

Hello Mr Frost,

Your bill for March comes to £32.50. We'll take it by Direct Debit on or just after 17 March, so you don't have to do anything.

Thanks for being with us
Meera Shah
`,
  ],
  [
    'invoice',
    'notary.txt',
    `Notariat Dr. Pfeiffer
Königstraße 30
70173 Stuttgart

Eheleute
Carmen und Jörg Maurer
Weinsteige 4
70180 Stuttgart

5. Mai 2026

Kaufvertrag vom 21. April 2026, UR-Nr. 412/2026

Sehr geehrte Frau Maurer, sehr geehrter Herr Maurer,

für die Beurkundung erhalten Sie heute unsere Kostenrechnung über 2.114,63 Euro. Bitte überweisen Sie den Betrag in den nächsten zwei Wochen.

Mit freundlichen Grüßen
Dr. Ulrich Pfeiffer
`,
  ],
  [
    'invoice',
    'rent-uk.eml',
    `From: Elm Court Management <accounts@elmcourt.example>
To: Ms T. Boyd <boyd@mail.example>
Subject: Service charge, July to December
Date: Mon, 1 Jun 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear Ms Boyd,

The service charge for July to December is £684. It is due on 1 July. A breakdown is enclosed, and you can pay by standing order as usual.

Kind regards
Rupert Shaw
`,
  ],
  [
    'complaint-reply',
    'bus-pass.eml',
    `From: CityBus Customer Care <care@citybus.example>
To: Dora Bell <bell@mail.example>
Subject: Your complaint of 3 March
Date: Tue, 10 Mar 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Dear Ms Bell,

Our driver passed your stop although you were waiting in the rain. That should not happen, and I apologise.

I have spoken to him, and he now knows the new stop. Please accept the enclosed day ticket.

Yours sincerely
Frank Mills
`,
  ],
  [
    'complaint-reply',
    'wrong-item.eml',
    `From: Outdoorladen Fels <hilfe@fels.example>
To: Kim Scholz <scholz@mail.example>
Subject: Re: Falsche Größe, schon wieder
Date: Mon, 4 May 2026 14:00:00 +0200
Content-Type: text/plain; charset=utf-8

Hallo Kim,

zweimal die falschen Schuhe, das ist wirklich Mist. Wir haben die Kartons im Lager vertauscht. Größe 41 ist heute per Express raus und morgen bei dir; die anderen Paare holt der Bote gleich ab.

Die Versandkosten haben wir dir zurückgebucht, und zehn Euro obendrauf.

Sorry nochmal
Ben aus dem Fels-Team
`,
  ],
  [
    'complaint-reply',
    'taxi.eml',
    `From: Taxi Rapid <chef@taxi-rapid.example>
To: Herta Moll <moll@mail.example>
Subject: Ihre Fahrt am 3. März
Date: Thu, 5 Mar 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Sehr geehrte Frau Moll,

Sie standen um fünf Uhr früh mit zwei Koffern an der Straße, und niemand kam. Ihr Zug war weg. Das ist unsere Schuld: Der Auftrag ging in der Zentrale verloren.

Die Fahrkarte, die Sie neu kaufen mussten, zahlen wir Ihnen. Schicken Sie mir einfach ein Foto davon.

Mit freundlichen Grüßen
Ali Demir
`,
  ],
  [
    'general',
    'chimney.txt',
    `Schornsteinfegerin Ines Kaps
Ringweg 6
31141 Hildesheim

An die Bewohnerinnen und Bewohner der Gartenstraße

2. Februar 2026

Wir kehren am 17. und 18. Februar

Liebe Bewohnerinnen und Bewohner,

am 17. Februar kehre ich in den Häusern 1 bis 15, am 18. Februar in den Häusern 17 bis 31, jeweils ab 8 Uhr. Bitte lassen Sie Ihre Öfen am Abend vorher ausgehen.

Freundliche Grüße
Ines Kaps
`,
  ],
  [
    'general',
    'retirement-party.eml',
    `From: Christa Bruns <bruns@mail.example>
To: Irmgard Stolte <stolte@mail.example>
Subject: Kommen Sie auf ein Glas?
Date: Mon, 13 Apr 2026 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

Liebe Frau Stolte,

am 30. April möchte ich im kleinen Kreis auf zwölf Jahre in Hameln anstoßen, um 17 Uhr im Löwen. Es würde mich freuen, wenn Sie dabei wären.

Geben Sie mir bis zum 24. April ein Zeichen?

Ihre Christa Bruns
`,
  ],
  [
    'general',
    'supplier-closing.eml',
    `From: Finn Doyle <finn@doyledesks.example>
To: Tom Archer <tom@archerbuild.example>
Subject: Our workshop in August
Date: Mon, 6 Jul 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear Tom,

We are shutting the workshop from 3 to 17 August so that everyone gets a proper holiday. The phone is answered on weekday mornings. Deliveries start again on 18 August.

Best
Finn
`,
  ],
  [
    'general',
    'flu-school.txt',
    `Grundschule am Bach
Bachstraße 1
72070 Tübingen

An die Eltern der Klasse 3a

5. März 2026

Läuse in der Klasse 3a

Liebe Eltern,

in der 3a sind Kopfläuse aufgetreten. Bitte sehen Sie die Haare Ihres Kindes heute Abend durch. Finden Sie Läuse oder Nissen, darf Ihr Kind nach der ersten Behandlung wieder kommen.

Freundliche Grüße
Petra Ochs
`,
  ],
  [
    'offer',
    'fence.txt',
    `Metallbau Ziegler
Am Gleis 3
97074 Würzburg

Frau
Marlene Hofer
Sonnenhang 9
97078 Würzburg

18. März 2026

Gartentor und Zaun: unser Vorschlag für Sie

Sehr geehrte Frau Hofer,

Sie wünschen sich ein Tor, das auch in 20 Jahren nicht rostet. Verzinkter Stahl in Anthrazit wäre dafür das Richtige. Für das Tor und 14 Meter Zaun veranschlagen wir 3.950 Euro inklusive Aufstellen.

Ab Mitte Mai hätten wir Zeit. Geben Sie mir Ihr Okay bis Ostern, dann bestelle ich den Stahl.

Mit freundlichen Grüßen
Oskar Ziegler
`,
  ],
  [
    'offer',
    'venue.eml',
    `From: Castle Barn <events@castlebarn.example>
To: Emily Hart <emily@mail.example>
Subject: Your wedding at Castle Barn on 19 June 2027
Date: Sat, 7 Mar 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Dear Emily,

It was lovely to show you and Jack the barn on Thursday. As promised, here are the figures for 90 guests: £4,200 for the barn from Friday noon to Sunday, and £68 a head for the three-course dinner.

We are holding the date for you until 21 March. After that we need a deposit of £500 to keep it.

Best wishes
Georgina
`,
  ],
  [
    'offer',
    'swiss-tiles.txt',
    `Keramik Rossi
Via Nassa 3
6900 Lugano

Frau
Regula Frei
Seeweg 2
6003 Luzern

12. Mai 2026

Plattenarbeiten in Ihrem Bad

Sehr geehrte Frau Frei

Besten Dank für das angenehme Gespräch. Gerne offerieren wir Ihnen die Plattenarbeiten für CHF 6'850.- inklusive Material. Wir könnten Anfang Juli beginnen.

Über Ihren Auftrag würden wir uns freuen.

Freundliche Grüsse
Sandro Rossi
`,
  ],
  [
    'newsletter',
    'gp-surgery.txt',
    `The Surgery Times, Spring edition

Dear patients,

New phone system
You now hear your place in the queue.

Flu jabs
We gave 3,100 jabs last winter. Thank you.

Car park
Please use the rear entrance until June.

The Meadow Surgery
`,
  ],
  [
    'newsletter',
    'supplier-update.md',
    `---
subject: Farbenpost im Frühjahr
---
Liebe Malerinnen und Maler,

**Lieferzeiten:** Silikatfarben sind wieder ab Lager da.

**Schulung:** Am 22. April üben wir in Fulda das Spachteln großer Flächen.

**Menschen:** Lena Vogt hat die Meisterprüfung bestanden.

Ihr Farbenhaus Rhön
`,
  ],
  [
    'newsletter',
    'dealer-news.liquid',
    `<p>Hallo {{ customer.first_name }},</p><p>was war los im Juni?</p><h3>Neue Räder im Laden</h3><p>Die ersten Lastenräder sind da.</p><h3>Werkstatt-Tipp</h3><p>So pflegen Sie Ihre Kette.</p><h3>Tour des Monats</h3><p>42 Kilometer am Fluss entlang.</p><p>Viele Grüße<br>{{ shop.name }}</p><p><a href="{{ unsubscribe_url }}">Abmelden</a></p>
`,
  ],
  [
    'fragment',
    'macro.md',
    `**Versandverzögerung:** Wegen des Feiertags liefern wir einen Tag später. Ihre Sendung trifft am Freitag bei Ihnen ein.
`,
  ],
  [
    'fragment',
    'opening.txt',
    `Unsere Öffnungszeiten: montags bis freitags von 8 bis 18 Uhr, samstags von 9 bis 13 Uhr.
`,
  ],
  [
    'fragment',
    'sig2.hbs',
    `{{agent.name}}
{{agent.role}}
{{agent.phone}} · {{agent.email}}
`,
  ],
];

describe('the type of a letter that does not name it', () => {
  it.each(letters)('%s: %s', (type, path, text) => {
    expect(file(path, text).letterType).toBe(type);
  });

  it('is told with reasons that have words in both languages', () => {
    for (const [, path, text] of letters)
      for (const {message} of file(path, text).reasons) expect(reasonTexts, message).toHaveProperty(message);
  });

  it('does not take long for long letters', () => {
    const sentence = 'Bitte überweisen Sie die 90 Euro bis zum 5. Mai auf unser Konto, wenn Sie einverstanden sind. ';
    const time = (times: number): number => {
      const text = `Guten Tag Frau Rot,\n\n${sentence.repeat(times)}\n\nFreundliche Grüße\nAnna Berg\n`;
      const start = performance.now();
      file('long.txt', text);
      return performance.now() - start;
    };
    time(50);
    expect(time(800)).toBeLessThan(40 * Math.max(time(100), 5));
  });
});
