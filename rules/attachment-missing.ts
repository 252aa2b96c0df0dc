import {
  clausesOf,
  defineRule,
  type Hit,
  isQuestion,
  type Letter,
  lineRanges,
  type Sentence,
  sentences,
} from '../src/rule/index.js';

export default defineRule({
  id: 'attachment-missing',
  category: 'form',
  level: 'warning',
  title: {
    de: 'Legen Sie bei, was Sie ankündigen',
    en: 'Attach what you announce',
  },
  why: {
    de: 'Wer „im Anhang“ liest und keinen findet, muss nachfragen. Das kostet Ihren Kunden eine Mail und Sie noch eine.',
    en: 'Somebody who reads “attached” and finds nothing has to ask. That costs your customer an e-mail, and you another.',
  },
  messages: {
    mail: {
      de: 'Hängen Sie an, was „{found}“ ankündigt: Die E-Mail hat keinen Anhang.',
      en: 'Attach what “{found}” promises: the e-mail has no attachment.',
    },
    letter: {
      de: 'Führen Sie unter dem Gruß auf, was „{found}“ ankündigt: Der Brief nennt nichts, was beiliegt.',
      en: 'List under your name what “{found}” promises: the letter has no note on enclosures.',
    },
  },
  exceptions: {
    de: 'Bitten an den Kunden, etwas beizulegen, Anhänge von Verträgen, frühere Sendungen und Pakete, Links, und Vorlagen: Deren Anhang fügt das System hinzu.',
    en: 'Requests that the customer should attach something, annexes of contracts, earlier letters and parcels, links, and templates: their attachments come from the system.',
  },
  source: {
    de: 'Anlagenvermerk: DIN 5008:2020.',
    en: 'Note on enclosures: DIN 5008:2020.',
  },
  examples: {
    de: [
      {
        type: 'reply',
        file: 'mail.eml',
        bad: `From: Jana Petersen <jana.petersen@wasserwerk.example>
To: Frau Aksoy <aksoy@post.example>
Subject: Ihr neuer Zähler
Date: Mon, 04 May 2026 09:00:00 +0200
Content-Type: text/plain; charset=utf-8

Guten Tag Frau Aksoy,

<mark>im Anhang</mark> finden Sie die Anleitung für Ihren Zähler.

Freundliche Grüße
Jana Petersen`,
        good: `From: Jana Petersen <jana.petersen@wasserwerk.example>
To: Frau Aksoy <aksoy@post.example>
Subject: Ihr neuer Zähler
Date: Mon, 04 May 2026 09:00:00 +0200
Content-Type: text/plain; charset=utf-8

Guten Tag Frau Aksoy,

die Anleitung für Ihren Zähler finden Sie hier: https://wasserwerk.example/anleitung

Freundliche Grüße
Jana Petersen`,
      },
      {
        type: 'general',
        bad: `Ihr neuer Zähler

Guten Tag Frau Aksoy,

die Anleitung für Ihren Zähler ist <mark>beigefügt</mark>.

Freundliche Grüße
Jana Petersen`,
        good: `Ihr neuer Zähler

Guten Tag Frau Aksoy,

die Anleitung für Ihren Zähler ist beigefügt.

Freundliche Grüße
Jana Petersen

Anlage: Anleitung`,
      },
    ],
    en: [
      {
        type: 'reply',
        file: 'mail.eml',
        bad: `From: Jane Peters <jane.peters@meters.example>
To: Ms Patel <patel@post.example>
Subject: Your new meter
Date: Mon, 04 May 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear Ms Patel,

<mark>Please find attached</mark> the guide to your meter.

Kind regards
Jane Peters`,
        good: `From: Jane Peters <jane.peters@meters.example>
To: Ms Patel <patel@post.example>
Subject: Your new meter
Date: Mon, 04 May 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear Ms Patel,

Please attach a photo of the old meter to your answer.

Kind regards
Jane Peters`,
      },
      {
        type: 'general',
        bad: `Your new meter

Dear Ms Patel,

<mark>We enclose</mark> the guide to your meter.

Kind regards
Jane Peters`,
        good: `Your new meter

Dear Ms Patel,

We enclose the guide to your meter.

Kind regards
Jane Peters

Enc: guide`,
      },
    ],
  },
  *check(letter, context) {
    if (letter.template || (letter.mail ? letter.mail.encrypted || hasAttachment(letter) : isUnknown(letter))) return;
    const [said, elsewhere] = [context.list('said'), context.list('elsewhere')];
    for (const sentence of sentences(letter)) {
      const hits = said.hits(sentence);
      if (hits.length === 0 || sentence.block.part === 'subject' || meansOther(letter, sentence)) continue;
      const hit = hits.find((each) => isWhole(sentence, each) && !inCondition(letter, sentence, each.words));
      if (!hit || elsewhere.hits(sentence).length > 0) continue;
      if (!letter.mail && listsEnclosures(letter)) return;
      const values = {found: hit.text};
      if (letter.mail) yield {message: 'mail', at: hit.range, values};
      else yield {message: 'letter', at: hit.range, level: 'info', values};
      return;
    }
  },
});

function hasAttachment({mail}: Letter): boolean {
  return mail !== undefined && mail.attachments.length > 0;
}

/** The body of an e-mail without its headers: nobody can see what was attached. */
function isUnknown({medium}: Letter): boolean {
  return medium === 'email';
}

/** A note that lists enclosures, wherever it stands; copies to others are none. */
function listsEnclosures({source, children}: Letter): boolean {
  const note =
    /^(?:\d+\s+|Eine\s+|Zwei\s+|Drei\s+)?(?:Anlage|Beilage|Anhang|Anhänge|Anl\.|Blg\.|Enc|Attach|Beigefügt|Beiliegend)/i;
  for (const {name, at} of children) {
    if (name === 'body' || name === 'quoted' || name === 'subject') continue;
    if (lineRanges(source.text, at).some((line) => note.test(source.text.slice(...line)))) return true;
  }
  return lineRanges(source.text, [0, source.text.length]).some((line) =>
    /^(?:Anlagen?|Beilagen?|Enc(?:l(?:osures?)?|s)?|Attachments?)\s*(?:\(\w+\)\s*)?(?::|\.?$)/i.test(
      source.text.slice(...line),
    ),
  );
}

/** A question, a denial, a request to the customer. */
function meansOther({language}: Letter, sentence: Sentence): boolean {
  if (isQuestion(sentence)) return true;
  return sentence.words.some(({key}, index) => {
    const next = sentence.words[index + 1];
    if (language === 'en') return /^(?:not|no|without|cannot|unless|never)$/.test(key) || /n['’]t$/.test(key);
    if (/^(?:nicht|kein(?:e[nmrs]?)?|ohne|statt)$/.test(key)) return true;
    if (
      /^(?:fuegen|legen|haengen|schicken|senden|schliessen|lege|haeng|fuege?)$/.test(key) &&
      /^(?:Sie|bitte|du)$/.test(next?.text ?? '')
    )
      return true;
    return key === 'beizufuegen' || key === 'beizulegen' || key === 'anzuhaengen' || key === 'beifuegen';
  });
}

/** "Der Preis liegt bei 40 Euro", "im Anhang des Vertrags", "Anlage 3": more of the phrase follows, and it means something else. */
function isWhole({words}: Sentence, hit: Hit): boolean {
  const last = hit.words.at(-1) ?? 0;
  const next = words[last + 1];
  if (next?.before !== '') return true;
  if (/^lieg/i.test(hit.text) && words[last]?.key === 'bei') return false;
  if (!/(?:Anhang|Anlagen?|Beilagen?|Attachment|attachment)$/.test(hit.text)) return true;
  if (/^\d/.test(next.key)) return false;
  const carriers = words
    .slice(last + 1, last + 4)
    .some(({key}) => /(?:^|-)(?:e-?mail|mail|schreibens?|brief(?:e?s)?|nachricht|letter|message)$/.test(key));
  return carriers || !/^(?:zu|zum|zur|des|der|dem|von|vom|to|of)$/.test(next.key);
}

/** "Falls der Plan beigefügt ist, …": said of what may be. */
function inCondition({language}: Letter, sentence: Sentence, words: readonly number[]): boolean {
  const [first] = words.map((at) => sentence.words[at]);
  const clause = clausesOf(sentence, language === 'en' ? 'en' : 'de').find(
    (each) => first && each.words.includes(first),
  );
  return clause?.role === 'condition';
}
