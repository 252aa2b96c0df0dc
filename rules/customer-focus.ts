import {body, customerWords, defineRule, senderWords, type Word} from '../src/rule/index.js';

export default defineRule({
  id: 'customer-focus',
  category: 'addressing',
  level: 'warning',
  options: {ratio: 1, minimum: 4},
  title: {
    de: 'Stellen Sie Ihren Kunden in den Mittelpunkt',
    en: 'Put your customer at the centre',
  },
  why: {
    de: 'Wer liest, sucht sich selbst im Text. Steht überall „wir“ und „unser“, geht der Brief an ihm vorbei.',
    en: 'Readers look for themselves in a text. Where everything is “we” and “our”, the letter passes them by.',
  },
  messages: {
    sender: {
      de: 'Machen Sie öfter Ihren Kunden zum Thema: Der Absender kommt {senders}-mal vor („wir“, „unser“ …), der Kunde {customers}-mal.',
      en: 'Make your customer the topic more often: the sender appears {senders} times (“we”, “our” …), the customer {customers} times.',
    },
  },
  exceptions: {
    de: 'Gezählt wird nur der Text zwischen Anrede und Gruß: Formen von Sie und du, der Name und Platzhalter dafür gegen wir, uns, unser, ich, mich, mein. Ein Brief mit weniger als vier Nennungen des Absenders (Option „minimum“) bleibt ohne Hinweis.',
    en: 'Only the text between salutation and closing counts: you, your, the name and placeholders for it against we, us, our, I, me, my. A letter that mentions the sender fewer than four times (option “minimum”) is left alone.',
  },
  examples: {
    de: [
      {
        type: 'advertising',
        bad: `Guten Tag Frau Brehm,

Ihre Rosen liegen bereit. <mark>Wir</mark> haben im Mai neu gebaut. Unser Gewächshaus ist doppelt so groß, und unsere Kollegen begrüßen Sie am Tor. Wir sind stolz darauf.

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

Ihre Rosen liegen bereit. Sie finden sie seit Mai im neuen Gewächshaus, und Sie gehen auch bei Regen trocken durch die Beete. Unsere Kollegen begrüßen Sie am Tor. Wir zeigen Ihnen alles, und wir tragen Ihnen die Töpfe ins Auto.

Freundliche Grüße
Tim Osten`,
      },
      {
        type: 'reply',
        bad: `Guten Tag Frau Brehm,

danke für Ihre Frage. <mark>Ich</mark> habe meinen Kollegen gefragt. Mein Rat ist das blaue Garn; ich selbst stricke nur damit.

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

danke für Ihre Frage. Nehmen Sie das blaue Garn: Es hält Ihre Hände warm, und Sie waschen es bei 60 Grad. Ich habe auch meinen Kollegen gefragt; mein Rat ist also doppelt geprüft, und ich schicke Ihnen gern eine Probe.

Freundliche Grüße
Tim Osten`,
      },
    ],
    en: [
      {
        type: 'advertising',
        bad: `Dear Ms Brehm,

Your roses are ready. <mark>We</mark> built a new greenhouse in May. Our house is twice as big, and our colleagues are proud of it. We are, too.

Kind regards
Tim East`,
        good: `Dear Ms Brehm,

Your roses are ready. You find them in the new greenhouse, and you stay dry even in the rain. Our colleagues greet you at the gate. We show you around, and we carry your pots to your car.

Kind regards
Tim East`,
      },
    ],
  },
  *check(letter, {options}) {
    let first: Word | undefined;
    let senders = 0;
    let customers = 0;
    for (const {sentences} of body(letter)) {
      for (const sentence of sentences) {
        const own = senderWords(letter, sentence);
        first ??= own[0];
        senders += own.length;
        customers += customerWords(letter, sentence).length;
      }
    }
    if (!first || senders < options.minimum || senders <= customers * options.ratio) return;
    yield {message: 'sender', at: first.at, values: {senders, customers}};
  },
});
