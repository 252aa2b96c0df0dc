import type {Word} from '../../letter/letter.js';
import type {Hit} from '../rule.js';

/**
 * The preposition that the words before it want: a question “about” the bill, help “with” the bill, a view “on” it, a cheque “for”
 * £80. Undefined where they tell nothing; texts that are no such preposition stay as they are.
 */
export function fittingPreposition(
  words: readonly Word[],
  {words: own, text: found}: Hit,
  text: string,
): string | undefined {
  const first = own[0] ?? 0;
  if (text === 'of' && /^in the (?:sum|amount) of$/i.test(found)) return ofMoney(words, first);
  const [preposition, ...rest] = text.split(' ');
  if (
    preposition !== 'about' ||
    !/^(?:with|in|as)\b.*\b(?:regards?|respect|reference|relation|connection)\b/i.test(found)
  )
    return text;
  const put = (fitting: string): string => [fitting, ...rest].join(' ');
  for (let at = first - 1; at >= 0 && first - at < 12; at--) {
    const {key = ''} = words[at] ?? {};
    if (/[.;:!?,()–—]/.test(words[at + 1]?.before ?? '') || clause.test(key)) return undefined;
    if (speaking.test(key)) return put('about');
    if (helping.test(key)) return words.slice(at, first).some((word) => word.key === 'with') ? undefined : put('with');
    if (viewing.test(key)) return put('on');
  }
  return undefined;
}

/** “a payment of £80”, “a cheque for £80”; “was invoiced of £80” is no English. */
function ofMoney(words: readonly Word[], first: number): string | undefined {
  const before = words[first]?.before === '' ? words[first - 1] : undefined;
  if (!before) return undefined;
  if (/^(?:cheque|check|invoice|bill|receipt|quote|quotation|estimate|voucher|claim|order|draft)s?$/.test(before.key))
    return 'for';
  if (before.key === 'arrears' && words[first - 2]?.key === 'in') return 'by';
  return sums.test(before.key) ? 'of' : undefined;
}

/** Somebody else than the pronoun acts: “upon renewal of the lease by the tenant”. */
export function hasAgent(words: readonly Word[], last: number): boolean {
  for (let at = last + 1; at < words.length; at++) {
    const {key = '', before = ''} = words[at] ?? {};
    if (/[.;:!?,()–—]/.test(before)) return false;
    if (
      key === 'by' &&
      !/^(?:e-?mail|post|phone|letter|fax|text|hand|card|bank|\d.*|[a-z]+day|the|noon)$/.test(words[at + 1]?.key ?? '')
    )
      return !/^(?:us|you)$/.test(words[at + 1]?.key ?? '');
    if (
      key === 'by' &&
      words[at + 1]?.key === 'the' &&
      !/^(?:\d|end|deadline|date|due|latest|first|last|middle|beginning)/.test(words[at + 2]?.key ?? '')
    )
      return true;
  }
  return false;
}

const speaking =
  /^(?:write|writes|wrote|written|writing|call(?:s|ed|ing)?|phon(?:e|ed|ing)|ring|rang|e-?mail(?:s|ed|ing)?|letters?|speak|spoke|spoken|speaking|talk(?:s|ed|ing)?|ask(?:s|ed|ing)?|enquir(?:e|ed|es|ing|y|ies)|inquir(?:e|ed|es|ing|y|ies)|questions?|quer(?:y|ies)|comments?|concern(?:s|ed)?|complain(?:s|ed|ing|ts?)?|contact(?:s|ed|ing)?|tell|told|inform(?:s|ed|ing|ation)?|advice|hear|heard|know|knows|knew|known|news|details|feedback|messages?|discussions?|conversations?|correspondence|explanations?|updat(?:e|es|ed|ing)|notif(?:y|ied|ies|ication)|worr(?:y|ies|ied)|doubts?|disputes?|disagreements?|meetings?|remind(?:s|ed|er|ers)?|think|thought|thoughts|opinions?|unhappy|sure|unsure|certain|unclear|clear|confus(?:ed|ion)|misunderstanding|announcements?|touch|approach(?:ed)?|consult(?:ed)?|suggestions?|ideas|facts|worrying|anxious|reservations|objections)$/;
const helping =
  /^(?:assist(?:s|ed|ing|ance)?|help(?:s|ed|ing)?|delays?|delayed|problems?|difficult(?:y|ies)|trouble|issues?|satisfied|dissatisfied|pleased|progress|luck|cooperation|co-operation|proceed)$/;
/** A view, a rule or a decision is one “on” something. */
const viewing =
  /^(?:position|stance|views?|guidance|decisions?|decid(?:e|ed|ing)|polic(?:y|ies)|agree(?:d|ments?)?|advice|rul(?:es?|ings?)|statements?|reports?|instructions)$/;
/** What stands before a clause has its say there. */
const clause = /^(?:that|which|who|if|because|when|while|although|unless|until)$/;
const sums =
  /^(?:payment|fee|fine|refund|deposit|sum|amount|loan|rent|charge|penalty|grant|compensation|damages|cost|discount|credit|balance|contribution|premium|donation|arrears|award|settlement|instal?lment|price|debt|bonus|allowance|surcharge|reward|salary|budget|reimbursement|rebate|gift|saving|profit|loss|invoice total)s?$/;
