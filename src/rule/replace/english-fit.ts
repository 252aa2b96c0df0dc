import type {Word} from '../../letter/letter.js';
import type {Hit} from '../rule.js';

/**
 * A text as it fits the words around the place, undefined where it does not: “until we receive” needs something that we receive,
 * “for six months” a length, “as you asked” nothing behind it.
 */
export function fittingText(words: readonly Word[], hit: Hit, text: string): string | undefined {
  const place = placeOf(words, hit);
  const spoken = inVoice(place, text);
  for (const {found, text: said, fits} of surroundings)
    if ((found?.test(place.found) ?? true) && (said?.test(spoken) ?? true) && !fits(place)) return undefined;
  return changes.reduce((changed, change) => change(place, changed), spoken);
}

/** The words of the hit, and the keys before and behind it in the sentence; `next` is empty behind a comma. */
interface Place {
  readonly found: string;
  readonly previous: string;
  readonly next: string;
  /** The words behind the place up to the next mark, at most six. */
  readonly behind: string;
  readonly before: string;
  readonly sentence: string;
  readonly opens: boolean;
  readonly isNextCapital: boolean;
}

function placeOf(words: readonly Word[], {words: own, text}: Hit): Place {
  const first = own[0] ?? 0;
  const last = own.at(-1) ?? first;
  const behind: string[] = [];
  for (const {key, before} of words.slice(last + 1, last + 7)) {
    if (/[.;:!?,()–—]/.test(before)) break;
    behind.push(key);
  }
  const opens = first === 0 || /[^'’]/.test(words[first]?.before ?? '');
  return {
    found: text.toLowerCase().replace(/\s+/g, ' '),
    previous: opens ? '' : (words[first - 1]?.key ?? ''),
    next: behind[0] ?? '',
    behind: behind.join(' '),
    before: words
      .slice(Math.max(0, first - 12), first)
      .map(({key}) => key)
      .join(' '),
    sentence: words.map(({key}) => key).join(' '),
    opens,
    isNextCapital: behind.length > 0 && /^[A-Z]/.test(words[last + 1]?.text ?? ''),
  };
}

const subjects =
  /^(?:i|we|you|he|she|it|they|this|that|these|those|there|the|your|our|my|his|her|their|its|an?|all|no)$/;
const length =
  /^(?:\d|an?$|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|fourteen$|fifteen$|twenty|thirty|forty|fifty|sixty|ninety|at$|up$|about$|around$|approximately$|between$|over$|more$|less$|several$|many$|not$)/;
const day = /^(?:\d|mon|tues|wednes|thurs|fri|satur|sun)(?:[\d.]*|day)|^(?:the|\d+(?:st|nd|rd|th)) \d/;
const gerund = /^(?:[a-z]+ing$|(?:\S+ ){1,4}(?:being|having|wishing|failing|becoming|leaving|arriving)\b)/;
const doer = /\b(?:am|is|are|was|were|be|been|being)$/;

/** Where a text fits: the words of the place, the text, and what must hold around it. */
const surroundings: readonly {
  readonly found?: RegExp;
  readonly text?: RegExp;
  readonly fits: (place: Place) => boolean;
}[] = [
  // “As you asked for a refund” is another sentence; “as we discussed on Monday” is none.
  {
    text: /^as (?:you|we|I) (?:asked|agreed|discussed|wrote)\b(?! in)/,
    fits: ({next, behind}) =>
      next === '' ||
      /^(?:last|this|yesterday|today|earlier|above|below)\b/.test(next) ||
      (next === 'on' && day.test(behind.slice(3))),
  },
  {
    text: /^(?:therefore|even so)$/,
    fits: ({next, opens, behind}) => (next === '' ? opens && behind === '' : subjects.test(next)),
  },
  {
    found: /^further to\b/,
    fits: ({opens, previous, next}) =>
      (opens || /^(?:writ(?:e|ing)|wrote|email(?:ing)?|contact(?:ing)?|you|us)$/.test(previous)) &&
      !/^(?:the|those|this|that)$/.test(next.replace(/^the (?!above|foregoing)/, '')),
  },
  {
    found: /^(?:for|within) (?:an? )?(?:further )?period of\b/,
    fits: ({behind, next}) => length.test(next) && !/^an? (?:illness|absence|time)/.test(behind),
  },
  {
    found: /^(?:prior|previous|subsequent) to\b/,
    fits: ({behind}) => !/^(?:you|us|him|them|me|it) \S+ing\b|^(?:\S+ ){1,4}(?:being|having)\b/.test(behind),
  },
  {
    found: /^in the event(?:uality)? of\b/,
    fits: ({behind}) => !gerund.test(behind.replace(/^(?:cancelling|shortening)/, '')),
  },
  {
    found: /^(?:due|owing) to the fact\b/,
    fits: ({before}) => !doer.test(before) || /\b(?:this|that|it|which) \S+$/.test(before),
  },
  {found: /^(?:on|based)\b.*\bthe fact\b/, fits: ({opens}) => opens},
  {
    found: /^(?:up)?on (?:expiry|expiration|termination) of\b/,
    fits: ({behind}) =>
      /\b(?:periods?|terms?|contract|lease|tenancy|agreement|subscription|membership|trial|employment|warranty|guarantee|months?|days|weeks?|years?)\b/.test(
        behind,
      ),
  },
  {text: /^when you receive\b/, fits: ({sentence}) => !/\b(?:we|i|us)\b/.test(sentence)},
  {
    text: /^(?:when|as soon as|until) we receive\b/,
    fits: ({sentence, next}) =>
      next !== 'our' && !/\b(?:please|you (?:should|must|need|can|may|have to))\b/.test(sentence),
  },
  {
    text: /^(?:when|if) you\b/,
    found: /^upon\b/,
    fits: ({sentence}) =>
      !/\b(?:tenants?|members?|customers?|employees?|passengers?|guests?|residents?|applicants?|borrowers?|suppliers?|he|she|they)\b/.test(
        sentence,
      ),
  },
  {
    found: /^upon (?:your |written )?(?:request|application)$/,
    fits: ({next}) => !/^(?:of|from|by|for|to|with)$/.test(next),
  },
  {
    found: /^pending\b/,
    fits: ({previous, next}) =>
      !/^(?:is|are|was|were|be|been|being|remains?)$/.test(previous) && !/^(?:our|of|that|to|regarding|on)$/.test(next),
  },
  {found: /^notwithstanding$/, fits: ({next}) => next !== '' && !/^(?:i|we|you|he|she|they|there)$/.test(next)},
  {found: /^notwithstanding that$/, fits: ({next}) => subjects.test(next)},
  {
    found: /^by virtue of$/,
    fits: ({behind}) =>
      !/\b(?:acts?|section|article|clause|regulations?|law|powers?|authority|agreement|contract|order|statute|policy|rights?)\b/.test(
        behind,
      ),
  },
  {
    found: /^for the purposes? of$/,
    fits: ({behind}) => !/^\S+ \S+ing\b/.test(behind) || /^(?:an?|the|your|our|this|annual|staff)\b/.test(behind),
  },
  {found: /^in anticipation of$/, fits: ({sentence}) => !/\bthank/.test(sentence)},
  {found: /^in the vicinity of$/, fits: ({next}) => !/^\d/.test(next)},
  {
    found: /^in the absence of$/,
    fits: ({isNextCapital, behind}) =>
      !isNextCapital &&
      !/^(?:the |a |an |your |our )?\S*(?:manager|director|chair|chairman|owner|tenant|doctor|colleague|patient|parents?|member)\b/.test(
        behind,
      ),
  },
  {
    found: /^during the course|^in the course/,
    fits: ({next}) =>
      !/^(?:last|next|tomorrow|today|tonight)$/.test(next) &&
      !(/ing$/.test(next) && !/^(?:this|morning|evening|spring)$/.test(next)),
  },
  {
    text: /^please$/,
    fits: ({next}) => !/^(?:not|please|kindly|should|would|could|will|can|may|must|shall|are|have|did)$/.test(next),
  },
  {text: /^you need to$/, fits: ({next}) => !/^(?:should|would|will|must|are|have|do|not)$/.test(next)},
  {
    text: /^please make sure that$/,
    fits: ({next, behind}) =>
      !/^(?:we|i)$/.test(next) &&
      !/^(?:\S+ ){1,4}(?:not )?be\b/.test(behind.replace(/\b(?:will|can|must|to|may|should) be\b/g, '')),
  },
  {text: /^(?:we|I) have to$/, fits: ({next, isNextCapital}) => !isNextCapital && !subjects.test(next)},
  {text: /^we are sorry to (?:say|tell you)$/, fits: ({next}) => /^(?:that|you|your|we|our|the|this|of)$/.test(next)},
  {found: /^we regret to advise$/, fits: ({next}) => next !== 'of'},
  {
    found: /^(?:kindly|please) (?:notify|inform)$/,
    fits: ({next}) => !/^(?:of|if|when|by|in|that|about|within)?$/.test(next),
  },
  {found: /^kindly (?:indicate|supply)$/, fits: ({next}) => !/^(?:to|with|us|me)?$/.test(next)},
  {found: /^(?:kindly|please) advise (?:us|me)$/, fits: ({next}) => !/^(?:on|as|accordingly)$/.test(next)},
  // “The guests kindly bring a cake” asks nobody.
  {
    found: /^kindly\b/,
    text: /^please\b/,
    fits: ({opens, previous}) => opens || /^(?:and|but|or|so|then|otherwise)$/.test(previous),
  },
  {found: /^by return$/, fits: ({next}) => /^(?:of|and|or|to|if|so|with|that|when|quoting|confirming)?$/.test(next)},
  {found: /payment$/, text: /^(?:pay|pays|paid|paying)$/, fits: ({next}) => paying.test(next)},
  {
    found: /^remit(?:s|ted|ting)?$/,
    fits: ({sentence}) => !/\b(?:cases?|matter|appeal|documents?|sentence|claims?|forms?)\b/.test(sentence),
  },
  {found: /\bdue consideration$/, fits: ({next}) => !/^(?:of|for|to)$/.test(next)},
  {found: /\bdetermination$/, fits: ({next}) => next !== 'of'},
  {found: /\bcomplaint$/, fits: ({next}) => !/^(?:with|against)$/.test(next)},
  {found: /^extend.* invitation to$/, fits: ({next}) => /^(?:you|him|her|them|all|every|everyone|members)$/.test(next)},
  {found: /\bdesirous of$/, fits: ({next}) => !/ing$/.test(next)},
  {
    found: /\bconven(?:e|es|ed|ing) a$/,
    fits: ({behind}) => /^(?:\S+ ){0,3}(?:meeting|hearing|conference|assembly|session)\b/.test(behind),
  },
  {
    found: /^constitut/,
    fits: ({behind}) =>
      !/^(?:\d|most|half|less|more|about|over|nearly|almost|up|the (?:majority|bulk|largest))/.test(behind),
  },
  {
    found: /^on the part of$/,
    fits: ({previous}) =>
      !/^(?:intention|interest|desire|belief|understanding|willingness|wish|need|doubt)$/.test(previous),
  },
  {found: /^for your (?:kind )?(?:perusal|retention|consideration)$/, fits: ({next}) => !/^(?:and|or|of)$/.test(next)},
  {
    found: /^(?:cessation|inception|utilisation|utilization)$/,
    fits: ({previous}) => /^(?:the|your|our|its|their|this|any|a|an)$/.test(previous),
  },
  {found: /^not exceeding$/, fits: ({previous}) => !/^(?:is|are|was|were|be|been|for|by)$/.test(previous)},
  {found: /^hereafter$/, fits: ({opens, next}) => !opens || next === ''},
  {found: /^therein$/, text: /^there$/, fits: ({previous}) => /(?:ed|ing|kept|held|found|left|built)$/.test(previous)},
  {found: /^therein$/, text: /^in it$/, fits: ({before}) => !/[^s'’]s and\b/.test(before)},
  {found: /^bona fide$/, fits: ({next}) => next !== '' && !/^(?:and|or|in|by|when|throughout|with|at)$/.test(next)},
  {
    found: /^by means of$/,
    fits: ({behind}) => !/^an? (?:\S+ )?(?:transfer|debit|order|letter|e-?mail|call|cheque|check)\b/.test(behind),
  },
  {found: /^disseminat/, text: /^shar/, fits: ({behind}) => !/(?:^| )to\b/.test(behind)},
  {found: /^in abeyance$/, fits: ({previous}) => !/^(?:hold|held|holding)$/.test(previous)},
  {found: /^in the aggregate$/, fits: ({sentence}) => !/\btotal\b/.test(sentence)},
  {found: /^upon signature of$/, fits: ({sentence}) => /\b(?:you|your|please)\b/.test(sentence)},
  {text: /^us$/, fits: ({opens}) => !opens},
  {
    found: /^under(?:takes?|took|taken|taking) to$/,
    fits: ({next}) => !subjects.test(next) && !/^(?:us|me|him|them)$/.test(next),
  },
  {found: /^effect(?:s|ed|ing)? an? change$/, fits: ({next}) => next !== 'of'},
  {
    found: /^attributable to$/,
    fits: ({behind}) =>
      !/^(?:you|us|them|him|her)$|^(?:the |your |our |an? )?(?:\S+ )?(?:bank|tenants?|supplier|landlord|contractors?|driver|customers?|owners?|council|airline|carrier|members?|staff|employees?|company|seller|buyer|insurer|insured|hospital|agent)\b/.test(
        behind,
      ),
  },
  {
    found: /^hitherto$/,
    fits: ({opens, previous}) => opens || /^(?:has|have|had|was|were|been|not|is|are|never)$/.test(previous),
  },
  {found: /\ba discussion$/, fits: ({next}) => !/^(?:on|of|regarding|into)$/.test(next)},
  {text: /^regarding$/, fits: ({opens}) => opens},
  {found: /^in excess of$/, fits: ({next}) => next !== 'requirements'},
  {
    found: /^your (?:favour|communication) of$/,
    fits: ({behind}) =>
      /^(?:(?:the )?\d|last|january|february|march|april|may|june|july|august|september|october|november|december)/.test(
        behind,
      ),
  },
  {
    found: /^(?:we|i) would refer you to$/,
    fits: ({behind}) =>
      /\b(?:letters?|e-?mails?|section|clause|terms|conditions|pages?|website|policy|contract|agreement|leaflet|paragraph|booklet|guide|attached|enclosed|report|invoice)\b/.test(
        behind,
      ),
  },
  {found: /^as previously (?:advised|notified)$/, fits: ({next}) => next !== 'by'},
  {
    found: /^revert.* to (?:you|us)$/,
    fits: ({sentence}) =>
      !/\b(?:property|ownership|title|copyright|rights?|land|estate|control|possession|responsibility)\b/.test(
        sentence,
      ),
  },
  {
    found: /^as per$/,
    fits: ({behind}) =>
      /^(?:the|your|our|my|his|its|this|these|clause|section|attached|enclosed)\b/.test(behind) &&
      !/^(?:the )?(?:attached|enclosed|below|above)\b/.test(behind),
  },
  {
    found: /\bin receipt of$/,
    text: /\breceived$/,
    fits: ({behind}) =>
      !/\b(?:benefits?|pensions?|credits?|allowances?|support|grants?|funding|aid|income|salary|subsid(?:y|ies)|reduction|pip|scholarship|assistance|care|sick|disability|maternity)\b/.test(
        behind,
      ),
  },
  {text: / the$/, found: /^please find the\b/, fits: ({next}) => next !== ''},
];

const paying =
  /^(?:|by|within|on|at|before|in|via|using|with|through|when|if|as|and|or|now|today|immediately|promptly|online|until|after|directly|securely|quickly|only|once|upon|because|without|under|every|each|no|not|under)$/;

/** What stands behind the place changes the words: “please see the enclosed leaflet”, “by bank transfer”, “with your card”. */
const changes: readonly ((place: Place, text: string) => string)[] = [
  ({behind}, text) =>
    /^please note$/.test(text) &&
    /\b(?:enclosed|attached|section|clause|pages?|paragraph|leaflet|website|booklet|guide|terms)\b/.test(
      behind.split(' ').slice(0, 4).join(' '),
    )
      ? 'please see'
      : text,
  ({found, next}, text) => (found === 'by means of' && text === 'with' ? meansOf(next) : text),
  ({found, next, previous}, text) =>
    /^max\.?$/.test(found) && length.test(next) && !/^(?:an?|the|your|our|its|this)$/.test(previous) ? 'at most' : text,
  ({found, previous}, text) =>
    /^await\b/.test(found) && /^(?:we|i)$/.test(previous) ? `${previous === 'i' ? 'am' : 'are'} waiting for` : text,
  ({found}, text) => (/^awaits\b/.test(found) ? 'is waiting for' : text),
  ({found, previous}, text) =>
    found === 'attributable to' && /^(?:is|are|was|were|be|been|largely|mainly|partly|solely)$/.test(previous)
      ? 'due to'
      : text,
  ({behind}, text) =>
    /^(?:please )?send (?:us|you|me)$/.test(text) &&
    /\b(?:dates?|explanations?|answers?|reasons?|estimate|information|update|assurances?|guarantee|advice)\b/.test(
      behind,
    )
      ? text.replace('send', 'give')
      : text,
  ({found, before}, text) =>
    /^remitted$/.test(found) && /\bpayments?\b/.test(before) ? text.replace(/^paid$/, 'sent') : text,
  ({found, opens}, text) =>
    found === 'with immediate effect' && text === 'immediately' && opens ? 'from today' : text,
  ({found, behind}, text) =>
    /^remit/.test(found) && /\b(?:payments?|cheques?|checks?|funds|money|proceeds)\b/.test(behind)
      ? text.replace(/^paid$/, 'sent').replace(/^pay/, 'send')
      : text,
  ({found, behind}, text) =>
    /^conven\S+ (?:a|the)$/.test(found) && /^(?:\S+ ){0,3}meeting\b/.test(behind)
      ? text.replace(' together', '')
      : text,
  ({found, next}, text) =>
    /^(?:in|during) the course of$/.test(found) &&
    text === 'during' &&
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(next)
      ? 'on'
      : text,
  whether,
  being,
];

/** “Pay by direct debit”, “with your card”, “using cookies”. */
function meansOf(next: string): string {
  if (/^(?:an?|the|your|our|its|their|his|her|my|this|these|that|two|three|several|\d.*)$/.test(next)) return 'with';
  return /ing$|^(?:direct|bank|e-?mail|post|letter|phone|telephone|fax|text|card|credit|debit|cheque|check|standing|courier|fraud|deception|force|which)$/.test(
    next,
  )
    ? 'by'
    : 'using';
}

/** “unsure whether”, “advice on whether”, “confirmation of whether”: the word before wants its own preposition. */
function whether({found, previous}: Place, text: string): string {
  const asked = /^as to (whether|why|when|how)$/.exec(found)?.[1];
  if (asked === undefined) return text;
  if (/^(?:advice|guidance|updates?|rulings?|views?|opinions?|decisions?|details|feedback|clarity)$/.test(previous))
    return `on ${asked}`;
  if (/^(?:confirmation|indication|explanations?|evidence|question|idea|understanding)$/.test(previous))
    return `of ${asked}`;
  if (
    /^(?:information|news|disputes?|questions|concerns?|uncertainty|discussions?|confusion|misunderstanding)$/.test(
      previous,
    )
  )
    return `about ${asked}`;
  return asked;
}

/** “This is a breach”, “may be a breach”, “does not count as one”. */
function being({found, before, opens}: Place, text: string): string {
  if (found === 'constitutes') return 'is';
  if (found !== 'constitute' || opens || /\b(?:do|does|did)(?: not)?$|n['’]t$/.test(before)) return text;
  return /\b(?:may|will|would|shall|can|could|might|must|should|to)(?: (?:not|also|therefore))?$/.test(before)
    ? 'be'
    : 'are';
}

/** “We enclose” where the sentence says “our”: nobody changes from “I” to “we” within a sentence. */
function inVoice({sentence}: Place, text: string): string {
  if (/\b(?:i|my|me|i'm|i’m)\b/.test(sentence) || !/\b(?:we|our|us)\b/.test(sentence)) return text;
  return text.replace(/^I am writing\b/, 'we are writing').replace(/^I (enclose|attach)\b/, 'we $1');
}
