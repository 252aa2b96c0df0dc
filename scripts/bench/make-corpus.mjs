#!/usr/bin/env node
// Deterministic corpus of synthetic business letters (plain Node, no dependencies).
//   node make-corpus.mjs OUTDIR [--de 1000] [--en 1000] [--big 1] [--seed 1]
// Writes OUTDIR/de/00001.txt ... (150-400 words each), OUTDIR/en/00001.txt ...,
// OUTDIR/one-de.txt, OUTDIR/one-en.txt (one mid-sized letter each), and, with --big N (MB, default 1;
// 0 = none), OUTDIR/big-de-<N/4>.txt, -<N/2>.txt, -<N>.txt and the same for en (running prose of
// paragraphs, for the growth exponent).  The same arguments give the same bytes everywhere.
// All sentences below were written for this script; every person, firm and number is invented.
import fs from 'node:fs';
import path from 'node:path';

const argv = process.argv.slice(2);
const opt = (name, dflt) => {
  const i = argv.indexOf(`--${name}`);
  return i < 0 ? dflt : Number(argv.splice(i, 2)[1]);
};
const nDe = opt('de', 1000),
  nEn = opt('en', 1000),
  bigMb = opt('big', 1),
  seed0 = opt('seed', 1);
const outDir = argv[0];
if (!outDir || argv.length > 1) {
  console.error('usage: make-corpus.mjs OUTDIR [--de N] [--en N] [--big MB] [--seed N]');
  process.exit(2);
}

function rng(seed) {
  // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const w = (s) => s.trim().split(/\s*\|\s*/);

const de = {
  name: w(
    'Brinkmann|Lüders|Öztürk|Schäfer|Vogelsang|Kühn|Weißenfels|Marquardt|Hölzl|Nowotny|Petersen|Rautenberg|Steinhäuser|Thalmann|Überall|Wiegand|Zöllner|Achterberg|Dörfler|Eichinger|Fröhlich|Grünewald|Jansen|Kowalczyk|Löffler|Meißner',
  ),
  first: w(
    'Anja|Bernd|Claudia|Dirk|Elif|Frank|Gisela|Henning|Ines|Jürgen|Katrin|Lars|Miriam|Nils|Olga|Ralf|Sabine|Torsten|Ute|Volker',
  ),
  firm: w(
    'Nordlicht Energie GmbH|Auental Versicherung AG|Stadtwerke Birkenfeld|Helmig & Partner mbB|Rheinbogen Logistik KG|Kreissparkasse Oberhain|Wohnbau Lindental eG|Mertens Maschinenbau GmbH|Bürgeramt Talstadt|Falkenried Verlag',
  ),
  street: w(
    'Lindenallee|Hauptstraße|Am Mühlbach|Bahnhofstraße|Goethering|Rosenweg|Gartenstraße|An der Aue|Marktplatz|Schillerstraße',
  ),
  city: w('Birkenfeld|Oberhain|Talstadt|Lindental|Auental|Neumühl|Rheinbogen|Altenbrück|Bad Hornau|Westerkirch'),
  month: w('Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'),
  c1: w(
    'Rechnungs|Vertrags|Lieferungs|Versicherungs|Kunden|Beitrags|Leistungs|Zahlungs|Verwaltungs|Abrechnungs|Genehmigungs|Wohnungs|Energie|Bestell|Schadens|Personal|Verbrauchs|Auftrags|Steuer|Haushalts|Termin|Qualitäts|Sicherheits|Daten|Anlagen|Projekt|Miet|Strom|Fahrzeug|Wartungs',
  ),
  c2: w(
    'prüfung|abteilung|unterlagen|bestätigung|änderung|nummer|stelle|übersicht|erklärung|bearbeitung|anfrage|verwaltung|planung|vereinbarung|mitteilung|bewertung|kontrolle|stellung|ordnung|aufstellung|beratung|sicherung|grundlage|erhöhung|regelung|verlängerung',
  ),
  adj: w(
    'zuständige|beigefügte|vollständige|ausführliche|vorliegende|aktuelle|entsprechende|nachfolgende|verbindliche|schriftliche|interne|jährliche|neue|erforderliche|umfassende',
  ),
  verb: w(
    'prüfen|bearbeiten|bestätigen|übersenden|ändern|anpassen|klären|ergänzen|abschließen|berücksichtigen|weiterleiten|erläutern|vorbereiten|zusenden',
  ),
  part: w(
    'geprüft|bearbeitet|bestätigt|übersandt|geändert|angepasst|geklärt|ergänzt|abgeschlossen|berücksichtigt|weitergeleitet|erläutert|vorbereitet|storniert',
  ),
  nom: w(
    'Durchführung|Überprüfung|Bearbeitung|Inanspruchnahme|Berücksichtigung|Beantragung|Gewährung|Feststellung|Umsetzung|Zurverfügungstellung|Veranlassung|Kenntnisnahme',
  ),
  amt: w(
    'bezüglich|hinsichtlich|in Bezug auf|zwecks|mittels|seitens|aufgrund der Tatsache, dass die Frist läuft, und wegen|unter Bezugnahme auf|im Rahmen|in Anbetracht|anlässlich|vorbehaltlich',
  ),
  fill: w(
    'eigentlich|grundsätzlich|selbstverständlich|gegebenenfalls|im Prinzip|sozusagen|letztendlich|voraussichtlich|regelmäßig|zeitnah|umgehend|in der Regel',
  ),
  abbr: w('z. B.|d. h.|u. a.|i. d. R.|ggf.|bzw.|evtl.|inkl.|zzgl.|ca.'),
  time: w(
    'in der kommenden Woche|bis zum Monatsende|innerhalb von vierzehn Tagen|im nächsten Quartal|noch in diesem Monat|spätestens in zehn Werktagen|nach Eingang der Unterlagen|vor Ablauf der Frist',
  ),
  t: w(`Wir haben Ihr Schreiben vom {date} erhalten und danken Ihnen dafür. | Ihre {cmp} wird derzeit von unserer {cmp} {part}. | Bitte senden Sie uns die {adj} {cmp} {time} zu. |
    {amt} Ihrer {cmp} teilen wir Ihnen mit, dass eine {nom} {fill} nicht möglich ist. | Die {cmp} konnte leider nicht rechtzeitig {part} werden, weil uns die {adj} {cmp} noch nicht vorliegt. |
    Der Betrag von {money} Euro wurde am {date} von Ihrem Konto abgebucht. | Wir bitten um {nom} und stehen Ihnen für Rückfragen jederzeit gern zur Verfügung. | Sie können Ihre {cmp} auch online {verb}. |
    Im Rahmen der {nom} ist es {fill} erforderlich, dass die {cmp} durch die {cmp} {part} wird, bevor wir die {adj} {cmp} {verb} können. | Haben Sie noch Fragen zu Ihrer {cmp}? | Rufen Sie uns einfach an! |
    Unsere Mitarbeiterinnen und Mitarbeiter helfen Ihnen {abbr} bei der {cmp} weiter. | Es wird darauf hingewiesen, dass die {cmp} {time} zu {verb} ist. | Sollten Sie die {adj} {cmp} bereits übersandt haben, betrachten Sie dieses Schreiben bitte als gegenstandslos. |
    Frau {first} {name} aus der Abteilung {cmp} ist Ihre Ansprechpartnerin. | Herr Dr. {name} hat den Vorgang am {date} abschließend {part}. | Die Kosten betragen {money} Euro {abbr} Mehrwertsteuer. |
    Aufgrund gestiegener Preise müssen wir die {cmp} zum 1. {month} anpassen. | Wir haben die {adj} {cmp} {part} und werden Sie {fill} informieren. | Damit wir Ihre {cmp} {verb} können, benötigen wir von Ihnen die {adj} {cmp}, die {cmp} sowie eine Kopie Ihrer {cmp}. |
    Für die entstandenen Unannehmlichkeiten bitten wir um Entschuldigung. | Ihre Kundennummer lautet {num}, bitte geben Sie diese bei jeder {cmp} an. | Nach {nom} Ihrer {cmp} wird Ihnen {time} eine {adj} {cmp} zugestellt. |
    Zur {nom} der {cmp} ist das beiliegende Formular auszufüllen, zu unterschreiben und an die oben genannte Anschrift zurückzusenden. | Es freut uns, dass Sie sich für die {firm} entschieden haben. | Leider müssen wir Ihnen mitteilen, dass Ihre {cmp} abgelehnt wurde. |
    Die Gründe dafür sind {abbr} die fehlende {cmp} und die verspätete {nom}. | Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden. | Wir legen großen Wert auf eine {adj} {cmp} und auf Ihre Zufriedenheit. |
    Bei der {nom} der {cmp} wurde festgestellt, dass die Angaben zur {cmp} {fill} unvollständig sind. | Den Termin am {date} um {hour} Uhr haben wir für Sie reserviert. | Bitte beachten Sie, dass die {cmp} nur gültig ist, wenn sie {time} {part} worden ist. |
    Die {cmp}, welche seitens der {firm} in Anspruch genommen wurde, ist {fill} durch die {adj} {cmp} zu ersetzen, sofern nicht bereits eine {nom} erfolgt ist. | Die {cmp} finden Sie in der Anlage. | Wir melden uns {time} bei Ihnen. |
    In der Anlage übersenden wir Ihnen die {adj} {cmp} mit der Bitte um {nom}. | Ihre Meinung ist uns wichtig, denn nur so können wir unsere {cmp} verbessern. | Die {cmp} ist {fill} ein wichtiger Bestandteil unserer {cmp}. | Vielen Dank für Ihr Vertrauen und Ihre Geduld. |
    Das Gespräch mit Ihnen am {date} hat uns gezeigt, dass die {cmp} {time} {part} werden sollte. | Wenn Sie Ihre {cmp} kündigen möchten, genügt eine kurze Nachricht an service@example.de oder ein Anruf unter 0{num}. | Weitere Hinweise stehen auf unserer Website unter www.example.de/{slug}. |
    Zum Zwecke der {nom} wird um Übersendung der {adj} {cmp} gebeten. | Auf Wunsch schicken wir Ihnen die {cmp} auch per E-Mail. | Gerne beraten wir Sie persönlich, {abbr} in unserer Geschäftsstelle in {city}. | Das ist {fill} kein Problem. | Die Lieferung erfolgt {time} an die {street} {no} in {city}.`),
  subj: w(
    'Ihre {cmp} vom {date}|{cmp} Nr. {num}|Änderung Ihrer {cmp}|Antwort auf Ihre Anfrage zur {cmp}|Bescheid über die {cmp}|Erinnerung: {cmp} und {cmp}',
  ),
  salut: w(
    'Sehr geehrte Frau {name},|Sehr geehrter Herr {name},|Sehr geehrte Damen und Herren,|Guten Tag, Frau {name},|Guten Tag, Herr Dr. {name},|Liebe Frau {name},',
  ),
  close: w('Mit freundlichen Grüßen|Freundliche Grüße|Mit freundlichem Gruß|Beste Grüße aus {city}|Hochachtungsvoll'),
  encl: w('Anlage: {cmp}|Anlagen: {cmp}, {cmp}|'),
};
const en = {
  name: w(
    'Ashworth|Brannigan|Castellane|Doverton|Eastwick|Farrow|Grindley|Hallworth|Ingleby|Jessop|Kilbride|Langton|Merriweather|Northcote|Oakeshott|Pemberley|Quayle|Ravenscar|Silverton|Thackray|Underhill|Vance|Wetherby|Yardley',
  ),
  first: w(
    'Alice|Benjamin|Carol|Desmond|Eleanor|Frank|Grace|Harold|Imogen|James|Katherine|Leonard|Margaret|Neil|Olivia|Peter|Rachel|Simon|Teresa|Victor',
  ),
  firm: w(
    'Northlight Energy Ltd|Meadowbrook Insurance plc|Hartwell Water Services|Penrose & Partners LLP|Riverbend Logistics Inc.|First County Savings Bank|Lindale Housing Association|Merton Machine Works Ltd|Dalesbury Borough Council|Falconer Press',
  ),
  street: w(
    'Linden Avenue|High Street|Mill Lane|Station Road|Garden Row|Rose Walk|Market Square|Church Road|Park View|Bridge Street',
  ),
  city: w('Hartwell|Dalesbury|Lindale|Riverbend|Northcote|Oldbridge|Westerham Mills|Kingsford|Ashby Green|Stonehaven'),
  month: w('January|February|March|April|May|June|July|August|September|October|November|December'),
  c1: w(
    'invoice|contract|delivery|insurance|customer|payment|service|billing|application|tenancy|energy|order|claims|personnel|usage|tax|household|scheduling|quality|security|data|equipment|project|account|electricity|vehicle|maintenance|policy',
  ),
  c2: w(
    'review|department|documents|confirmation|amendment|number|office|overview|statement|assessment|enquiry|management|schedule|agreement|notification|evaluation|inspection|report|arrangement|summary|consultation|protection|basis|increase|settlement|renewal',
  ),
  adj: w(
    'relevant|enclosed|complete|detailed|present|current|appropriate|following|binding|written|internal|annual|new|necessary|comprehensive',
  ),
  verb: w(
    'review|process|confirm|forward|amend|adjust|clarify|complete|finalize|consider|explain|prepare|utilize|facilitate',
  ),
  part: w(
    'reviewed|processed|confirmed|forwarded|amended|adjusted|clarified|completed|finalized|considered|explained|prepared|cancelled|approved',
  ),
  nom: w(
    'implementation|verification|consideration|utilization|determination|completion|assessment|provision|notification|acknowledgement|authorization|commencement',
  ),
  amt: w(
    'with regard to|in respect of|pursuant to|for the purpose of|by means of|on behalf of|in light of the fact that time is short and because of|with reference to|in the context of|in view of|on the occasion of|subject to',
  ),
  fill: w(
    'basically|in principle|of course|if necessary|very|really|ultimately|presumably|regularly|in due course|promptly|as a general rule',
  ),
  abbr: w('e.g.|i.e.|etc.|approx.|incl.|plus|including'),
  time: w(
    'in the coming week|by the end of the month|within fourteen days|in the next quarter|later this month|within ten working days at the latest|upon receipt of the documents|prior to the deadline',
  ),
  t: w(`We received your letter of {date} and thank you for writing. | Your {cmp} is currently being {part} by our {cmp} team. | Please send us the {adj} {cmp} {time}. |
    {Amt} your {cmp}, we inform you that a {nom} is {fill} not possible. | Unfortunately the {cmp} could not be {part} on time because we have not yet received the {adj} {cmp}. |
    The amount of {money} pounds was debited from your account on {date}. | We kindly ask for your {nom} and are at your disposal for any questions. | You can also {verb} your {cmp} online. |
    In the context of the {nom} it is {fill} required that the {cmp} be {part} by the {cmp} team before we are able to {verb} the {adj} {cmp}. | Do you have any questions about your {cmp}? | Just give us a call! |
    Our staff will be happy to help you, {abbr} with the {cmp}. | It should be noted that the {cmp} must be {part} {time}. | If you have already sent the {adj} {cmp}, please disregard this letter. |
    Ms {first} {name} of the {cmp} team is your contact. | Dr. {name} {part} the matter on {date}. | The cost amounts to {money} pounds {abbr} value added tax. |
    Due to rising prices we must adjust the {cmp} as of 1 {month}. | We have {part} the {adj} {cmp} and will inform you {fill}. | So that we can {verb} your {cmp}, we need the {adj} {cmp}, the {cmp} and a copy of your {cmp}. |
    We apologize for any inconvenience caused. | Your customer number is {num}, please quote it with every {cmp}. | After {nom} of your {cmp}, a {adj} {cmp} will be sent to you {time}. |
    For the {nom} of the {cmp} the attached form is to be completed, signed and returned to the address above. | We are delighted that you have chosen {firm}. | We regret to inform you that your {cmp} was rejected. |
    The reasons are, {abbr} the missing {cmp} and the late {nom}. | An appeal against this decision may be lodged within one month of notification. | We attach great importance to a {adj} {cmp} and to your satisfaction. |
    During the {nom} of the {cmp} it was found that the details of the {cmp} are {fill} incomplete. | We have reserved the appointment on {date} at {hour} o'clock for you. | Please note that the {cmp} is only valid if it has been {part} {time}. |
    The {cmp}, which was utilized by {firm}, is {fill} to be replaced by the {adj} {cmp}, provided that no {nom} has already taken place. | You'll find the {cmp} enclosed. | We'll contact you {time}. |
    Enclosed please find the {adj} {cmp} for your {nom}. | Your opinion matters to us, because it is the only way we can improve our {cmp}. | The {cmp} is {fill} an important part of our {cmp}. | Thank you for your trust and patience. |
    Our conversation on {date} showed us that the {cmp} should be {part} {time}. | If you'd like to cancel your {cmp}, a short note to service@example.com or a call to 0{num} is enough. | Further information is available on our website at www.example.com/{slug}. |
    For the purpose of {nom}, you are requested to submit the {adj} {cmp}. | On request we can send you the {cmp} by email. | We are happy to advise you in person, {abbr} at our branch in {city}. | That's {fill} no problem. | The goods will be delivered {time} to {no} {street} in {city}.`),
  subj: w(
    'Your {cmp} of {date}|{Cmp} No. {num}|Change to your {cmp}|Reply to your enquiry about the {cmp}|Decision on the {cmp}|Reminder: {cmp} and {cmp}',
  ),
  salut: w('Dear Ms {name},|Dear Mr {name},|Dear Sir or Madam,|Dear Dr. {name},|Hello Ms {name},|Dear {first},'),
  close: w('Yours sincerely|Kind regards|Yours faithfully|Best regards from {city}|Sincerely'),
  encl: w('Enclosure: {cmp}|Enclosures: {cmp}, {cmp}|'),
};
const cap = (s) => s.charAt(0).toUpperCase() + s.slice(1);

function writer(L, isDe, seed) {
  const r = rng(seed);
  const int = (n) => Math.floor(r() * n);
  const pick = (a) => a[int(a.length)];
  const special = {
    cmp: () => (isDe ? pick(L.c1) + pick(L.c2) : `${pick(L.c1)} ${pick(L.c2)}`),
    Cmp: () => cap(special.cmp()),
    Amt: () => cap(pick(L.amt)),
    date: () =>
      isDe ? `${1 + int(28)}. ${pick(L.month)} ${2019 + int(7)}` : `${1 + int(28)} ${pick(L.month)} ${2019 + int(7)}`,
    money: () => {
      const x = 10 + int(9000),
        c = String(int(100)).padStart(2, '0');
      return isDe
        ? `${x >= 1000 ? `${Math.floor(x / 1000)}.${String(x % 1000).padStart(3, '0')}` : x},${c}`
        : `${x >= 1000 ? `${Math.floor(x / 1000)},${String(x % 1000).padStart(3, '0')}` : x}.${c}`;
    },
    num: () => String(100000 + int(899999)),
    hour: () => (isDe ? `${8 + int(10)}:${pick(['00', '15', '30', '45'])}` : String(8 + int(10))),
    no: () => String(1 + int(180)),
    slug: () => pick(L.c1).toLowerCase(),
  };
  const fillIn = (t) => t.replace(/\{(\w+)\}/g, (_, k) => (special[k] ? special[k]() : fillIn(pick(L[k]))));
  const sentence = () => cap(fillIn(pick(L.t)));
  const para = () => Array.from({length: 2 + int(4)}, sentence).join(' ');
  const count = (s) => (s.match(/\S+/g) || []).length;
  function letter() {
    const head = isDe
      ? [
          pick(L.firm),
          `${pick(L.street)} ${1 + int(180)}`,
          `${10000 + int(89000)} ${pick(L.city)}`,
          '',
          `${pick(L.first)} ${pick(L.name)}`,
          `${pick(L.street)} ${1 + int(180)}`,
          `${10000 + int(89000)} ${pick(L.city)}`,
          '',
          `${pick(L.city)}, ${special.date()}`,
          '',
          fillIn(pick(L.subj)),
          '',
          fillIn(pick(L.salut)),
          '',
        ]
      : [
          pick(L.firm),
          `${1 + int(180)} ${pick(L.street)}`,
          pick(L.city),
          '',
          `${pick(L.first)} ${pick(L.name)}`,
          `${1 + int(180)} ${pick(L.street)}`,
          pick(L.city),
          '',
          special.date(),
          '',
          `Subject: ${fillIn(pick(L.subj))}`,
          '',
          fillIn(pick(L.salut)),
          '',
        ];
    const e = fillIn(pick(L.encl));
    const tail = [fillIn(pick(L.close)), '', `${pick(L.first)} ${pick(L.name)}`, pick(L.firm), ...(e ? ['', e] : [])];
    const target = 165 + int(190);
    const paras = [];
    let n = count(head.join(' ')) + count(tail.join(' '));
    while (n < target) {
      let p = para();
      if (isDe && paras.length === 0) p = p.charAt(0).toLowerCase() + p.slice(1);
      while (n + count(p) > 400)
        p = p
          .split(/(?<=[.!?]) (?=[A-ZÄÖÜ])/)
          .slice(0, -1)
          .join(' ');
      if (!p) break;
      n += count(p);
      paras.push(p, '');
    }
    return `${[...head, ...paras, ...tail].join('\n')}\n`;
  }
  return {letter, para};
}

const stat = {};
for (const [lang, L, isDe, n] of [
  ['de', de, true, nDe],
  ['en', en, false, nEn],
]) {
  const dir = path.join(outDir, lang);
  fs.mkdirSync(dir, {recursive: true});
  const base = seed0 * 1000003 + (isDe ? 0 : 500000);
  let words = 0,
    bytes = 0;
  for (let i = 1; i <= n; i++) {
    const text = writer(L, isDe, base + i).letter();
    words += text.match(/\S+/g).length;
    bytes += Buffer.byteLength(text);
    fs.writeFileSync(path.join(dir, `${String(i).padStart(5, '0')}.txt`), text);
  }
  const one = writer(L, isDe, base + 400001).letter();
  fs.writeFileSync(path.join(outDir, `one-${lang}.txt`), one);
  stat[lang] = {letters: n, words, bytes, oneWords: one.match(/\S+/g).length, oneBytes: Buffer.byteLength(one)};
  if (bigMb > 0) {
    const wr = writer(L, isDe, base + 400002);
    const want = bigMb * 1e6;
    const parts = [];
    let size = 0;
    const marks = [
      [want / 4, bigMb / 4],
      [want / 2, bigMb / 2],
      [want, bigMb],
    ];
    for (const [limit, label] of marks) {
      while (size < limit) {
        const p = `${wr.para()}\n\n`;
        size += Buffer.byteLength(p);
        parts.push(p);
      }
      fs.writeFileSync(path.join(outDir, `big-${lang}-${label}.txt`), parts.join(''));
    }
  }
}
console.log(JSON.stringify(stat));
