import type {Company} from './rule.js';

/** What a business letter has to say about the company that sends it. */
export type Detail =
  | 'legal-form'
  | 'seat'
  | 'register-court'
  | 'register-number'
  | 'directors'
  | 'board'
  | 'supervisory-chair'
  | 'general-partner'
  | 'owner';

/** What the law asks of the letters of a legal form. */
export interface LegalForm {
  readonly details: readonly Detail[];
  /** Where it is written: "§ 35a GmbHG". */
  readonly law: string;
  /** The form as it may stand in a letter. */
  readonly name: RegExp;
  /** The number in the register as it may stand in a letter. */
  readonly number?: RegExp;
}

/** What the law of the company's country asks of its letters; undefined for a form that klarbrief does not know. */
export function legalFormOf({country, form}: Company): LegalForm | undefined {
  const key = form.toLowerCase().replace(/[\s.]+/g, '');
  return forms[country].find(([test]) => test.test(key))?.[1];
}

const registered: readonly Detail[] = ['legal-form', 'seat', 'register-court', 'register-number'];
const hrb = /\bHR[\s-]?B[\s.:Nr-]*\d/i;
const hra = /\bHR[\s-]?A[\s.:Nr-]*\d/i;
const fn = /\bFN[\s.:-]*\d{3,6}[\s-]?[a-z]\b|Firmenbuchn(?:ummer|r)[\s.:-]*(?:FN\s*)?\d/i;
const gmbh =
  /(?<![A-Za-z])g?GmbH(?![A-Za-z])|Ges\.\s?m\.\s?b\.\s?H\.|G\.m\.b\.H\.|mbH(?![A-Za-z])|Gesellschaft mit beschränkter Haftung/i;
const ag = /(?<![A-Za-z])AG(?![A-Za-z])|Aktiengesellschaft/;
const se = /(?<![A-Za-z])SE(?![A-Za-z])|Societas Europaea|Europäische Gesellschaft/;
const kg = /(?<![A-Za-z])KG(?![A-Za-z])|Kommanditgesellschaft/;
const ohg = /(?<![A-Za-z])oHG(?![A-Za-z])|offene Handelsgesellschaft/i;
const eg = /(?<![A-Za-z])(?:eG|EG|e\.\s?G\.|eGen)(?![A-Za-z])|Genossenschaft/;

/** Law as of 2024, when the Partnership Modernisation Act (MoPeG) had moved HGB § 125a to § 125. */
const forms: Readonly<Record<Company['country'], readonly (readonly [test: RegExp, form: LegalForm])[]>> = {
  DE: [
    [
      /(?:gmbh|ug(?:\(haftungsbeschränkt\))?|mbh|ag|se)(?:&|und)co(?:kg|ohg)$/,
      {
        details: [...registered, 'general-partner', 'directors'],
        law: '§ 177a, § 125 HGB, § 35a GmbHG',
        name: /Co\.?\s?(?:KG|oHG)(?![A-Za-z])/i,
        number: hra,
      },
    ],
    [
      /^(?:ug|unternehmergesellschaft)(?:\(haftungsbeschränkt\)|haftungsbeschränkt)?$/,
      {
        details: [...registered, 'directors'],
        law: '§ 5a, § 35a GmbHG',
        name: /(?:UG|Unternehmergesellschaft)\s*(?:\(\s*)?haftungsbeschränkt/i,
        number: hrb,
      },
    ],
    [
      /^(?:g|gemeinnützige)?(?:gmbh|gesellschaftmitbeschränkterhaftung|mbh)$/,
      {details: [...registered, 'directors'], law: '§ 35a GmbHG', name: gmbh, number: hrb},
    ],
    [
      /^(?:kgaa|kommanditgesellschaftaufaktien|(?:ag|se|gmbh)&cokgaa)$/,
      {
        details: [...registered, 'general-partner', 'supervisory-chair'],
        law: '§ 278, § 80 AktG',
        name: /KGaA|Kommanditgesellschaft auf Aktien/i,
        number: hrb,
      },
    ],
    [
      /^(?:g|gemeinnützige)?(?:ag|aktiengesellschaft)$/,
      {details: [...registered, 'board', 'supervisory-chair'], law: '§ 80 AktG', name: ag, number: hrb},
    ],
    [
      /^(?:se|europäischegesellschaft)$/,
      {details: [...registered, 'board', 'supervisory-chair'], law: '§ 80 AktG, § 43 SEAG', name: se, number: hrb},
    ],
    [
      /^(?:ek|ekfm|ekfr|eingetragene[rn]?kauf(?:mann|frau)|eingetragenerkaufmann)$/,
      {
        details: registered,
        law: '§ 37a HGB',
        name: /(?<![A-Za-z])e\.?\s?K(?:f[mr]?|fm|fr)?\.?(?![A-Za-z])|eingetragene[rn]? Kauf(?:mann|frau)/i,
        number: hra,
      },
    ],
    [/^(?:ohg|offenehandelsgesellschaft)$/, {details: registered, law: '§ 125 HGB', name: ohg, number: hra}],
    [/^(?:kg|kommanditgesellschaft)$/, {details: registered, law: '§ 161, § 125 HGB', name: kg, number: hra}],
    [
      /^(?:eg|eingetragenegenossenschaft|genossenschaft)$/,
      {
        details: [...registered, 'board', 'supervisory-chair'],
        law: '§ 25a GenG',
        name: eg,
        number: /\bGn[\s-]?R[\s.:Nr-]*\d/i,
      },
    ],
    [
      /^(?:partg|partgmbb|partnerschaft|partnerschaftsgesellschaft)/,
      {
        details: registered,
        law: '§ 7 PartGG, § 125 HGB',
        name: /PartG|Partnerschaft|(?:und|&) Partner(?![A-Za-z])|mbB/,
        number: /\bP[\s-]?R[\s.:Nr-]*\d/,
      },
    ],
    [
      /^(?:egbr|eingetragenegesellschaftbürgerlichenrechts)$/,
      {details: ['legal-form'], law: '§ 707a BGB', name: /eGbR|eingetragene Gesellschaft bürgerlichen Rechts/i},
    ],
    [
      /^(?:einzelunternehmen|einzelunternehmer|einzelunternehmerin|einzelfirma|freiberufler|freiberuflerin|kleingewerbe)$/,
      {details: ['owner'], law: '§ 2 DL-InfoV', name: /./},
    ],
  ],
  AT: [
    [
      /(?:gmbh|ag|gesmbh|flexco)(?:&|und)co(?:kg|og)$/,
      {
        details: [...registered, 'general-partner'],
        law: '§ 14 UGB',
        name: /Co\.?\s?(?:KG|OG)(?![A-Za-z])/i,
        number: fn,
      },
    ],
    [
      /^(?:g|gemeinnützige)?(?:gmbh|gesmbh|gesellschaftmitbeschränkterhaftung)$/,
      {details: registered, law: '§ 14 UGB', name: gmbh, number: fn},
    ],
    [
      /^(?:flexco|flexkapg|flexiblekapitalgesellschaft|flexiblecompany)$/,
      {
        details: registered,
        law: '§ 14 UGB',
        name: /FlexCo|FlexKapG|Flexible (?:Company|Kapitalgesellschaft)/i,
        number: fn,
      },
    ],
    [/^(?:ag|aktiengesellschaft)$/, {details: registered, law: '§ 14 UGB', name: ag, number: fn}],
    [/^se$/, {details: registered, law: '§ 14 UGB', name: se, number: fn}],
    [
      /^(?:og|offenegesellschaft)$/,
      {details: registered, law: '§ 14 UGB', name: /(?<![A-Za-z])OG(?![A-Za-z])|offene Gesellschaft/i, number: fn},
    ],
    [/^(?:kg|kommanditgesellschaft)$/, {details: registered, law: '§ 14 UGB', name: kg, number: fn}],
    [
      /^(?:eg|egen|genossenschaft|eingetragenegenossenschaft)$/,
      {details: registered, law: '§ 14 UGB', name: eg, number: fn},
    ],
    [
      /^(?:eu|eingetragene[rs]?unternehme(?:r|rin|n))$/,
      {
        details: registered,
        law: '§ 14 UGB',
        name: /(?<![A-Za-z])e\.?\s?U\.?(?![A-Za-z])|eingetragene[rs]? Unternehme/i,
        number: fn,
      },
    ],
  ],
  CH: [
    [
      /^(?:ag|sa|aktiengesellschaft)$/,
      {details: ['legal-form'], law: 'Art. 954a OR', name: /(?<![A-Za-z])(?:AG|SA)(?![A-Za-z])|Aktiengesellschaft/},
    ],
    [
      /^(?:gmbh|sàrl|sarl|sagl)$/,
      {details: ['legal-form'], law: 'Art. 954a OR', name: /GmbH|Sàrl|Sagl|Gesellschaft mit beschränkter Haftung/i},
    ],
    [/^genossenschaft$/, {details: ['legal-form'], law: 'Art. 954a OR', name: /[Gg]enossenschaft|GENOSSENSCHAFT/}],
    [
      /^(?:klg|kollektivgesellschaft)$/,
      {details: ['legal-form'], law: 'Art. 954a OR', name: /KlG|Kollektivgesellschaft/i},
    ],
    [
      /^(?:kmg|kommanditgesellschaft)$/,
      {details: ['legal-form'], law: 'Art. 954a OR', name: /KmG|Kommanditgesellschaft/i},
    ],
    [
      /^(?:einzelfirma|einzelunternehmen|einzelunternehmung)$/,
      {details: ['legal-form'], law: 'Art. 954a OR', name: /./},
    ],
  ],
};
