import type {CuedType} from './cues.js';
import {
  amounts,
  beginsWithYes,
  hasDiscount,
  hasPraise,
  hasPrice,
  hasUnsubscribe,
  isAnswer,
  isAsked,
  isJubilee,
  type Looked,
  moneyMoves,
  namesOther,
  namesPrice,
  says,
  subjectOf,
  topics,
} from './questions.js';

/** Something that is there besides words, and what it speaks for. */
interface Sign {
  readonly message: string;
  readonly points: readonly (readonly [CuedType, number])[];
  readonly test: (letter: Looked) => boolean;
}

/** All signs; what several of them ask about a letter is asked once. */
export const signs: readonly Sign[] = [
  {
    message: 'sign-answer',
    points: [
      ['reply', 4],
      ['complaint-reply', 2],
      ['offer', 0.5],
      ['invoice', -2],
      ['advertising', -8],
      ['newsletter', -4],
      ['general', -4],
      ['congratulation', -2],
      ['contact-change', -1],
    ],
    test: (letter) => isAnswer(letter),
  },
  {
    message: 'sign-first-contact',
    points: [['advertising', 1]],
    test: (letter) => !isAnswer(letter) && !letter.template,
  },
  {
    message: 'sign-unsubscribe',
    points: [
      ['newsletter', 4],
      ['advertising', 3.5],
      ['general', -2],
      ['invoice', -4],
      ['order-confirmation', -3],
    ],
    test: (letter) => hasUnsubscribe(letter),
  },
  {message: 'sign-topics', points: [['newsletter', 5]], test: (letter) => topics(letter) >= 3},
  {
    message: 'sign-topics',
    points: [['newsletter', 3.5]],
    test: (letter) => topics(letter) === 2,
  },
  {
    message: 'sign-topics-unsubscribe',
    points: [['newsletter', 3]],
    test: (letter) => topics(letter) >= 2 && hasUnsubscribe(letter),
  },
  {message: 'sign-no-price', points: [['offer', -3]], test: (letter) => !namesPrice(letter)},
  {
    message: 'sign-nobody',
    points: [['notification', 2]],
    test: ({facts}) => facts.people.every((one) => one.role === 'recipient'),
  },
  {
    message: 'sign-somebody',
    points: [['notification', -2.5]],
    test: ({facts}) => facts.people.some((one) => one.role === 'sender'),
  },
  {
    message: 'sign-other-person',
    points: [['contact-change', 2.5]],
    test: (letter) => !isAnswer(letter) && namesOther(letter),
  },
  {message: 'sign-prices', points: [['congratulation', -6]], test: hasPrice},
  {
    message: 'sign-no-reply',
    points: [['notification', 2.5]],
    test: ({facts}) => facts.mailboxes.some((one) => one.kind === 'no-reply'),
  },
  {
    message: 'sign-amounts',
    points: [
      ['invoice', 2],
      ['offer', 2],
    ],
    test: (letter) => amounts(letter) >= 3,
  },
  {
    message: 'sign-many',
    points: [
      ['newsletter', 1],
      ['advertising', 1],
      ['reply', -2],
      ['offer', -1],
    ],
    test: ({facts}) => facts.salutation?.greets === 'group',
  },
  {
    // Who belongs together hears what there is to know; nobody sells to them.
    message: 'sign-many',
    points: [
      ['general', 2],
      ['advertising', -2],
    ],
    test: ({facts: {salutation}}) => salutation?.greets === 'group' && ownPeople.test(salutation.text),
  },
  {
    message: 'sign-template',
    points: [['notification', 1.5]],
    test: ({template, facts}) => template && facts.people.every((one) => one.role === 'recipient'),
  },
  {
    message: 'sign-price-asked',
    points: [['offer', 3.5]],
    test: (letter) =>
      hasPrice(letter) && letter.lines.some((line) => line.name === 'quoted' && asksPrice.test(line.text)),
  },
  {
    message: 'sign-price-answer',
    points: [['offer', 2.5]],
    test: (letter) => isAsked(letter) && hasPrice(letter) && !moneyMoves(letter),
  },
  {
    message: 'sign-price-first',
    points: [['advertising', 2.2]],
    test: (letter) => !isAsked(letter) && hasPrice(letter) && !moneyMoves(letter),
  },
  {
    message: 'sign-offer-named',
    points: [
      ['offer', 3],
      ['reply', -3],
    ],
    test: (letter) =>
      namesOffer.test(subjectOf(letter)) && !hasUnsubscribe(letter) && (hasPrice(letter) || amounts(letter) > 0),
  },
  {
    message: 'sign-proposes',
    points: [['offer', 3]],
    test: (letter) => hasPrice(letter) && !moneyMoves(letter) && says(letter, proposing),
  },
  {
    message: 'sign-order-dated',
    points: [
      ['order-confirmation', 3],
      ['reply', -2],
    ],
    test: (letter) => says(letter, orderDated),
  },
  {
    message: 'sign-customer-orders',
    points: [['order-confirmation', 4]],
    test: ({lines}) =>
      lines.some((line) => line.name === 'quoted' && line.text.length < 1000 && ordering.test(line.text)),
  },
  {
    message: 'sign-price-list',
    points: [['offer', 2.5]],
    test: (letter) => amounts(letter) >= 2 && isAsked(letter) && !moneyMoves(letter),
  },
  {
    message: 'sign-yes-no',
    points: [
      ['reply', 5],
      ['order-confirmation', -4],
    ],
    test: beginsWithYes,
  },
  {message: 'sign-was-due', points: [['reminder', 4]], test: (letter) => says(letter, wasDue)},
  {
    message: 'sign-asks-customer',
    points: [['advertising', 1.5]],
    test: (letter) => !isAnswer(letter) && subjectOf(letter).trim().endsWith('?'),
  },
  {message: 'sign-debit', points: [['invoice', 3]], test: (letter) => says(letter, debit)},
  {message: 'sign-discount', points: [['advertising', 3]], test: hasDiscount},
  {message: 'sign-jubilee', points: [['congratulation', 6]], test: isJubilee},
  {message: 'sign-praise', points: [['advertising', 2]], test: hasPraise},
  {
    message: 'sign-for-you',
    points: [['advertising', 1.5]],
    test: (letter) => !isAnswer(letter) && forYou.test(subjectOf(letter)),
  },
  {
    message: 'sign-please-confirm',
    points: [['order-confirmation', -5]],
    test: ({source}) => /\b(?:bitte bestätigen Sie|please confirm)\b/i.test(source.text),
  },
];

const ownPeople =
  /\b(?:Eltern|Familien|Mitglieder|Vereinsmitglieder|Nachbarn|Nachbarinnen|Mieter|Mieterinnen|Bewohner|Bewohnerinnen|Anwohner|Anwohnerinnen|Hausbewohner|Eigentümer|Eigentümerinnen|Schüler|Schülerinnen|Studierende|Teilnehmer|Teilnehmerinnen|Sportfreunde|parents|carers|members|neighbours|residents|tenants|families|students|leaseholders)\b/i;
const namesOffer = /\b(?:Angebot|Offerte|Kostenvoranschlag|Preisangebot|quotation|quote|estimate)\b/i;
const proposing =
  /\b(?:(?:ich|wir) könnten?|könnten? (?:ich|wir)|(?:I|we) could|schlagen? (?:ich|wir) (?:Ihnen|dir))\b/i;
const orderDated =
  /\bIhr(?:e|en|er|em)?\s(?:Auftrag|Bestellung|Buchung|Reservierung|Anmeldung)\svo[mn]\b|\byour (?:order|booking) of\b/;
const wasDue =
  /\b(?:war|waren)\b[^.!?]{0,40}\b(?:fällig|zu zahlen|zahlbar)\b|\b(?:was|were) due\b|\b(?:Rate|Zahlung|Betrag|Geld|payment|instalment|installment|transfer)\b[^.!?]{0,50}\b(?:nicht|noch nicht|not(?: yet)?)\s(?:bei uns\s)?(?:angekommen|eingegangen|eingetroffen|arrived|reached us|been received)\b/;
const debit =
  /\b(?:buchen|ziehen|bucht|zieht|debit|collect)\b[^.!?]{0,80}\b(?:von Ihrem Konto|von deinem Konto|per Lastschrift|from your account|by direct debit)\b/i;
const ordering =
  /\b(?:bestell(?:e|en) (?:ich|wir|hiermit)|hiermit bestell|beauftrag|Angebot (?:passt|an)\b|nehme[n]? (?:ich |wir )?(?:Ihr|das) Angebot|bitte (?:liefern|reservieren|buchen)|please (?:book|deliver|reserve|go ahead)|(?:I|we)(?:'d| would) like to order|happy to go ahead)/i;
const asksPrice =
  /\b(?:kostet|kosten|Preise?|Angebot|Offerte|Kostenvoranschlag|how much|price|quote|quotation|cost)\b/i;
const forYou = /\b(?:für (?:Ihr|dein|euer)[a-z]*|for your)\s/i;
