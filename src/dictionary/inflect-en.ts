/** What an English headword finds: a noun with its plural, a verb with its parts, or the words as they are. */
export function englishForms(text: string): {readonly forms: readonly string[]} | {readonly problem: string} {
  const [head = '', ...rest] = text.split(/, ?/);
  const verb = /^to ([a-z][a-z'’-]*)((?: .+)?)$/.exec(head);
  if (verb && (rest.length === 2 || rest.length === 0)) {
    const parts = verbForms(verb[1] ?? '', rest);
    if ('problem' in parts) return parts;
    return {forms: spelled(parts.forms.map((form) => form + (verb[2] ?? '')))};
  }
  if (rest.length === 1 && rest[0] === '-ed') {
    const parts = verbForms(head, []);
    return 'problem' in parts ? parts : {forms: spelled(parts.forms)};
  }
  if (isVerbWithoutTo(head, rest)) {
    const {past, participle} = englishVerb(head);
    return {problem: `Vor einem englischen Verb steht „to“: „to ${head}, ${past}, ${participle}“.`};
  }
  const noun = /^(?:the|an?) (.+)$/.exec(head);
  if (noun && rest.length === 1) return {forms: spelled([noun[1] ?? '', plural(noun[1] ?? '', rest[0] ?? '')])};
  if (rest.length === 1 && /^-e?s$/.test(rest[0] ?? '')) return {forms: spelled([head, plural(head, rest[0] ?? '')])};
  return {forms: spelled([text])};
}

/** `remind, reminds, reminded`: its parts are there, what makes it a verb is not. */
function isVerbWithoutTo(head: string, rest: readonly string[]): boolean {
  const {third, ing, past, participle} = englishVerb(head);
  const forms = new Set([third, ing, past, participle]);
  return /^[a-z]{2,}$/.test(head) && rest.some((part) => part !== head && forms.has(part));
}

/** The forms of an English verb; past and participle as given or, without them, regular. */
export interface EnglishVerb {
  readonly base: string;
  readonly third: string;
  readonly ing: string;
  readonly past: string;
  readonly participle: string;
}

/** Conjugate an English verb from its principal parts; `be`, `have`, `do` need none. */
export function englishVerb(base: string, past?: string, participle?: string): EnglishVerb {
  const own = special[base]?.split(' ');
  if (base === 'be') return {base, third: 'is', ing: 'being', past: 'was', participle: 'been'};
  const regular = knownDouble.has(base) ? `${base}${base.at(-1)}ed` : ending(base, 'ed');
  const before = past ?? own?.[2] ?? regular;
  const double = before === `${base}${base.at(-1)}ed` || knownDouble.has(base);
  return {
    base,
    third: own?.[1] ?? third(base),
    ing: double ? `${base}${base.at(-1)}ing` : ending(base, 'ing'),
    past: before,
    participle: participle ?? (base === 'do' ? 'done' : before),
  };
}

function verbForms(base: string, rest: readonly string[]): {readonly forms: string[]} | {readonly problem: string} {
  const irregular = special[base];
  if (irregular) return {forms: irregular.split(' ')};
  const regular = ending(base, 'ed');
  const [past = regular, participle = past] = rest.map((part) => part.replace(/^-ed$/, regular));
  for (const part of [past, participle])
    if (part[0] !== base[0] && !(base === 'go' && part === 'went'))
      return {problem: `„${part}“ passt nicht zu „to ${base}“; erwartet wird etwa „${regular}“.`};
  const regularEnd =
    /ed$/.test(past) &&
    past !== regular &&
    !doubled(base).some((form) => form === past) &&
    !spelled([regular]).includes(past);
  if (regularEnd && !known.has(base))
    return {problem: `„${past}“ passt nicht zu „to ${base}“; erwartet wird „${regular}“.`};
  const double = past === `${base}${base.at(-1)}ed` || knownDouble.has(base);
  const ing = double ? `${base}${base.at(-1)}ing` : ending(base, 'ing');
  return {forms: [...new Set([base, third(base), ing, past, participle])]};
}

function doubled(base: string): string[] {
  return [`${base}${base.at(-1)}ed`, `${base}ed`];
}

function ending(base: string, suffix: 'ed' | 'ing'): string {
  if (base.endsWith('ie')) return suffix === 'ed' ? `${base}d` : `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}${suffix}`;
  if (base.endsWith('e')) return suffix === 'ed' ? `${base}d` : `${base}ing`;
  if (/[^aeiou]y$/.test(base)) return suffix === 'ed' ? `${base.slice(0, -1)}ied` : `${base}ing`;
  return base + suffix;
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function plural(noun: string, given: string): string {
  return given.startsWith('-') ? noun + given.slice(1) : given;
}

/** British and American spelling, whichever the trainer wrote. */
function spelled(forms: readonly string[]): string[] {
  const all = new Set<string>();
  for (const form of forms) {
    all.add(form);
    const words = form.split(' ');
    all.add(words.map(american).join(' '));
    all.add(words.map(british).join(' '));
  }
  return [...all];
}

function american(word: string): string {
  if (/^(?:endeav|fav|hon|lab|col|harb|hum|neighb|behavi|rum|vig)our/.test(word)) return word.replace('our', 'or');
  if (/[a-z]{2}is(?:e|es|ed|ing|ation|ations)$/.test(word) && !always.test(word))
    return word.replace(/is(e|es|ed|ing|ation|ations)$/, 'iz$1');
  if (/^(?:cancel|travel|label|model|counsel|total|fuel|signal)l(?:ed|ing)$/.test(word))
    return word.replace(/l(ed|ing)$/, '$1');
  return british2american[word] ?? word;
}

function british(word: string): string {
  if (/^(?:endeav|fav|hon|lab|col|harb|neighb|behavi)or/.test(word)) return word.replace('or', 'our');
  if (/[a-z]{2}iz(?:e|es|ed|ing|ation|ations)$/.test(word) && !/^(?:seiz|siz|priz|capsiz|resiz|downsiz)/.test(word))
    return word.replace(/iz(e|es|ed|ing|ation|ations)$/, 'is$1');
  if (/^(?:cancel|travel|label|model|counsel|total|fuel|signal)(?:ed|ing)$/.test(word))
    return word.replace(/(ed|ing)$/, 'l$1');
  for (const [uk, us] of Object.entries(british2american)) if (us === word) return uk;
  return word;
}

const always =
  /^(?:adv|exerc|prem|compr|rev|superv|prom|otherw|enterpr|likew|prec|surpr|ra|expert|franch|disgu|advert|improv|dev|desp|surm|comprom|demis|exc|appr|arise|pra|no|po|ch|pa|cru|br|bru)is|^(?:arise|rise|wise|concise|merchandise|televis)/;

const british2american: Readonly<Record<string, string>> = {
  centre: 'center',
  centres: 'centers',
  catalogue: 'catalog',
  licence: 'license',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  acknowledgement: 'acknowledgment',
  judgement: 'judgment',
  grey: 'gray',
  enrol: 'enroll',
  instalment: 'installment',
  instalments: 'installments',
  organisational: 'organizational',
};

const special: Readonly<Record<string, string>> = {
  be: 'be am are is was were been being',
  have: 'have has had having',
  do: 'do does did done doing',
};

/** Verbs whose regular-looking past is not the base plus an ending. */
const known: ReadonlySet<string> = new Set(['feed', 'bleed', 'breed', 'speed', 'shed', 'wed', 'need', 'heed', 'lead']);
const knownDouble: ReadonlySet<string> = new Set([
  'get',
  'set',
  'put',
  'let',
  'cut',
  'run',
  'begin',
  'sit',
  'win',
  'forget',
  'hit',
  'refer',
  'occur',
  'incur',
  'submit',
  'remit',
  'permit',
  'omit',
  'admit',
  'commit',
  'defer',
  'transfer',
  'confer',
  'prefer',
  'plan',
  'stop',
  'debar',
  'acquit',
  'upset',
]);
