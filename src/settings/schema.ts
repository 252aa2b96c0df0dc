import type {Language, LetterType} from '../letter/letter.js';
import type {FieldKind} from '../source/index.js';
import type {Engine, Level, Locale} from './settings.js';

/** The types of letter that somebody can set (rulebook section 1). */
export const letterTypes = [
  'advertising',
  'newsletter',
  'offer',
  'order-confirmation',
  'invoice',
  'reminder',
  'complaint-reply',
  'reply',
  'contact-change',
  'congratulation',
  'notification',
  'general',
  'fragment',
] as const satisfies readonly LetterType[];

/** The languages that a letter can be set to. */
export const languages = ['de', 'de-AT', 'de-CH', 'en'] as const satisfies readonly Language[];

/** The languages that messages come in. */
export const locales = ['de', 'en'] as const satisfies readonly Locale[];

/** What the level of a rule can be set to. */
export const levels = ['error', 'warning', 'info', 'off'] as const satisfies readonly (Level | 'off')[];

/** The template syntaxes that can be set where content does not tell. */
export const engines = [
  'twig',
  'handlebars',
  'go',
  'freemarker',
  'erb',
  'mailchimp',
  'velocity',
  'smarty',
  'oxid',
  'blade',
  'thymeleaf',
  'fluid',
  'php',
  'salesforce',
  'ampscript',
  'notify',
  'merge',
  'braces',
] as const satisfies readonly Engine[];

/** What a field of the house's templates can stand for. */
export const fieldKinds = [
  'recipient-name',
  'recipient-first-name',
  'salutation',
  'sender-name',
  'sender-phone',
  'sender-email',
  'phone',
  'email',
  'company',
  'date',
  'amount',
  'number',
  'address',
  'link',
  'unsubscribe',
  'text-block',
  'unknown',
] as const satisfies readonly FieldKind[];

/** Findings about the document itself: no rule of their own, but a level that can be set (rulebook section 2). */
export const documentRules = {
  unreadable: 'error',
  damaged: 'warning',
  charset: 'info',
  limit: 'warning',
  'changing-date': 'info',
  'unused-directive': 'warning',
  'unknown-directive': 'warning',
  // What letters of a folder contradict each other in: „klarbrief project“.
  'project-contacts': 'warning',
  'project-address': 'warning',
  'project-closing': 'info',
  'project-deadlines': 'warning',
  'project-details': 'warning',
} as const satisfies Readonly<Record<string, Level>>;

/** The levels that a rule can have: what could not be read cannot pass, whatever a configuration says. */
export function levelsOf(id: string): readonly (Level | 'off')[] {
  return id === 'unreadable' ? ['error'] : levels;
}

/** What the value of a key of the configuration looks like. */
export type Shape =
  | {readonly kind: 'choice'; readonly values: readonly string[]}
  | {
      readonly kind:
        | 'country'
        | 'boolean'
        | 'text'
        | 'globs'
        | 'words'
        | 'names'
        | 'rules'
        | 'fields'
        | 'dictionaries'
        | 'overrides'
        | 'types'
        | 'company';
    };

/** A key of the configuration: described once, for the validator, the editor's schema and the documentation. */
export interface Key {
  readonly shape: Shape;
  /** Also allowed for some files only, under `overrides`. */
  readonly perGlob: boolean;
  readonly about: Readonly<Record<Locale, string>>;
}

/** All keys of `klarbrief.config.*`, in the order in which people should meet them. */
export const keys: Readonly<Record<string, Key>> = {
  $schema: {
    shape: {kind: 'text'},
    perGlob: false,
    about: {
      de: 'Wo das Schema für den Editor liegt; klarbrief selbst liest es nicht.',
      en: 'Where the schema for the editor is; klarbrief itself does not read it.',
    },
  },
  extends: {
    shape: {kind: 'names'},
    perGlob: false,
    about: {
      de: 'Worauf diese Konfiguration aufbaut: eine Datei („./haus.yaml“) oder ein Paket („@haus/klarbrief-config“), auch mehrere. Was hier steht, gilt vor dem, was dort steht.',
      en: 'What this configuration builds on: a file (“./house.yaml”) or a package (“@house/klarbrief-config”), or several. What is said here wins over what is said there.',
    },
  },
  language: {
    shape: {kind: 'choice', values: languages},
    perGlob: true,
    about: {
      de: 'Die Sprache der Briefe. Ohne Angabe wird sie erkannt.',
      en: 'The language of the letters. Detected when not given.',
    },
  },
  country: {
    shape: {kind: 'country'},
    perGlob: true,
    about: {
      de: 'Das Land des Absenders, zwei Großbuchstaben; davon hängen die Feiertage ab.',
      en: 'The country of the sender, two capital letters; public holidays depend on it.',
    },
  },
  type: {
    shape: {kind: 'choice', values: letterTypes},
    perGlob: true,
    about: {
      de: 'Die Art der Briefe. Ohne Angabe wird sie erkannt; „klarbrief explain“ nennt die Gründe.',
      en: 'The type of the letters. Detected when not given; “klarbrief explain” gives the reasons.',
    },
  },
  locale: {
    shape: {kind: 'choice', values: locales},
    perGlob: false,
    about: {
      de: 'Die Sprache der Meldungen. Ohne Angabe die des Briefes.',
      en: 'The language of the messages. The letter’s own when not given.',
    },
  },
  files: {
    shape: {kind: 'globs'},
    perGlob: false,
    about: {
      de: 'Welche Textdateien (.txt, .md, .html) außer Mails und Vorlagen noch Briefe sind.',
      en: 'Which text files (.txt, .md, .html) are letters, besides mails and templates.',
    },
  },
  ignore: {
    shape: {kind: 'globs'},
    perGlob: false,
    about: {
      de: 'Was in Ordnern übersprungen wird, zusätzlich zu .gitignore und .klarbriefignore.',
      en: 'What is skipped in folders, in addition to .gitignore and .klarbriefignore.',
    },
  },
  rules: {
    shape: {kind: 'rules'},
    perGlob: true,
    about: {
      de: 'Stufe und Optionen der Regeln: error, warning, info oder off.',
      en: 'Level and options of the rules: error, warning, info or off.',
    },
  },
  allow: {
    shape: {kind: 'words'},
    perGlob: false,
    about: {
      de: 'Wörter und Wendungen, die Ihr Haus so meint: Regeln zur Wortwahl lassen sie stehen.',
      en: 'Words and phrases that your house means as they are: rules of wording leave them alone.',
    },
  },
  dictionaries: {
    shape: {kind: 'dictionaries'},
    perGlob: false,
    about: {
      de: 'Eigene Wörterlisten je Sprache und Regel: „de/amtsdeutsch: woerter.yaml“.',
      en: 'Word lists of your own by language and rule: “en/officialese: words.yaml”.',
    },
  },
  fields: {
    shape: {kind: 'fields'},
    perGlob: false,
    about: {
      de: 'Wofür die Felder Ihrer Vorlagen stehen: „kunde.betreuer.tel: sender-phone“; oder die Datei, die alle Felder nennt: „fields.yaml“.',
      en: 'What the fields of your templates stand for: “account.owner.tel: sender-phone”; or the file that lists all fields: “fields.yaml”.',
    },
  },
  template: {
    shape: {kind: 'boolean'},
    perGlob: true,
    about: {
      de: 'Ob die Dateien Vorlagen sind. Ohne Angabe wird es erkannt.',
      en: 'Whether the files are templates. Detected when not given.',
    },
  },
  engine: {
    shape: {kind: 'choice', values: engines},
    perGlob: true,
    about: {
      de: 'Die Vorlagensprache, wenn die Dateiendung sie nicht verrät.',
      en: 'The template language where the extension does not tell.',
    },
  },
  letterhead: {
    shape: {kind: 'choice', values: ['external']},
    perGlob: true,
    about: {
      de: '„external“: Das Layout setzt den Briefkopf später ein; er fehlt nicht.',
      en: '“external”: the layout adds the letterhead later; it is not missing.',
    },
  },
  signature: {
    shape: {kind: 'choice', values: ['external']},
    perGlob: true,
    about: {
      de: '„external“: Das Layout setzt die Signatur später ein; sie fehlt nicht.',
      en: '“external”: the layout adds the signature later; it is not missing.',
    },
  },
  subject: {
    shape: {kind: 'choice', values: ['external']},
    perGlob: true,
    about: {
      de: '„external“: Den Betreff setzt das Versandsystem; er fehlt nicht.',
      en: '“external”: the sending system sets the subject; it is not missing.',
    },
  },
  types: {
    shape: {kind: 'types'},
    perGlob: false,
    about: {
      de: 'Was für eine Briefart anders gilt, wo immer die Briefe liegen: „reminder: {rules: {sentence-length: {max: 20}}}“.',
      en: 'What differs for a type of letter, wherever the letters lie: “reminder: {rules: {sentence-length: {max: 20}}}”.',
    },
  },
  company: {
    shape: {kind: 'company'},
    perGlob: false,
    about: {
      de: 'Ihr Unternehmen: Land (DE, AT, CH), Rechtsform und Name. Damit prüft „mandatory-details“ die Pflichtangaben.',
      en: 'Your company: country (DE, AT, CH), legal form and name. With it “mandatory-details” checks what the law asks for.',
    },
  },
  customers: {
    shape: {kind: 'text'},
    perGlob: false,
    about: {
      de: 'Eine CSV-Datei mit den E-Mail-Adressen Ihrer Kunden; Werbung an andere wird gemeldet.',
      en: 'A CSV file with your customers’ e-mail addresses; advertising to anybody else is reported.',
    },
  },
  overrides: {
    shape: {kind: 'overrides'},
    perGlob: false,
    about: {
      de: 'Abweichungen für einzelne Dateien: „files“ nennt die Muster, der Rest gilt nur dort.',
      en: 'What differs for some files: “files” names the patterns, the rest applies only there.',
    },
  },
};

/** The keys of `company`. */
export const companyKeys: Readonly<Record<string, Key>> = {
  country: {
    shape: {kind: 'choice', values: ['DE', 'AT', 'CH']},
    perGlob: false,
    about: {de: 'Sitz des Unternehmens.', en: 'Where the company has its seat.'},
  },
  form: {
    shape: {kind: 'text'},
    perGlob: false,
    about: {
      de: 'Rechtsform, wie sie im Namen steht: GmbH, AG, e. K., OHG, Einzelunternehmen.',
      en: 'Legal form as it stands in the name: GmbH, AG, e. K., OHG, Einzelunternehmen.',
    },
  },
  name: {
    shape: {kind: 'text'},
    perGlob: false,
    about: {de: 'Name, wie er im Register steht.', en: 'Name as registered.'},
  },
};
