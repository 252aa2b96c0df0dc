/** What cannot be guessed of a German verb: `3s` when the present changes its vowel, `kj2` when the subjunctive is irregular. */
export interface Strong {
  readonly preterite: readonly string[];
  readonly participle: readonly string[];
  readonly third?: string;
  readonly subjunctive?: string;
}

/** The stems of a strong or irregular verb without its prefix, if it is one. */
export function strongVerb(infinitive: string): Strong | undefined {
  return strongVerbs().get(infinitive);
}

/** All strong and irregular verbs without a prefix, for whoever has a form and asks what it belongs to. */
export function strongVerbs(): ReadonlyMap<string, Strong> {
  rows ??= new Map(table.trim().split('\n').map(row));
  return rows;
}

let rows: Map<string, Strong> | undefined;

function row(line: string): readonly [string, Strong] {
  const [infinitive = '', preterite = '', participle = '', third = '-', subjunctive = '-'] = line.split(' ');
  return [
    infinitive,
    {
      preterite: preterite.split('/'),
      participle: participle.split('/'),
      ...(third === '-' ? {} : {third}),
      ...(subjunctive === '-' ? {} : {subjunctive}),
    },
  ];
}

/** Infinitive, preterite, participle, third person present if its vowel changes, subjunctive II if preterite + umlaut is wrong. */
const table = `
backen backte/buk gebacken bäckt backte
bedingen bedingte/bedang bedingt/bedungen
befehlen befahl befohlen befiehlt
beginnen begann begonnen
beschaffen beschaffte beschafft
bescheren bescherte beschert
beißen biss gebissen
begleiten begleitete begleitet
bereiten bereitete bereitet
bergen barg geborgen birgt
bersten barst geborsten birst
bewegen bewegte/bewog bewegt/bewogen
biegen bog gebogen
bieten bot geboten
binden band gebunden
bitten bat gebeten
blasen blies geblasen bläst
bleiben blieb geblieben
braten briet gebraten brät
brechen brach gebrochen bricht
brennen brannte gebrannt - brennte
bringen brachte gebracht
denken dachte gedacht
dingen dingte/dang gedungen/gedingt
dringen drang gedrungen
dürfen durfte gedurft darf
empfehlen empfahl empfohlen empfiehlt
essen aß gegessen isst
fahren fuhr gefahren fährt
fallen fiel gefallen fällt
fangen fing gefangen fängt
fechten focht gefochten ficht
finden fand gefunden
flechten flocht geflochten flicht
fliegen flog geflogen
fliehen floh geflohen
fließen floss geflossen
fressen fraß gefressen frisst
frieren fror gefroren
gären gärte/gor gegärt/gegoren
geben gab gegeben gibt
gedeihen gedieh gediehen
gehen ging gegangen
gelingen gelang gelungen
gelten galt gegolten gilt
genesen genas genesen
genießen genoss genossen
geschehen geschah geschehen geschieht
gewinnen gewann gewonnen
gießen goss gegossen
gleichen glich geglichen
gleiten glitt geglitten
graben grub gegraben gräbt
greifen griff gegriffen
haben hatte gehabt hat
halten hielt gehalten hält
hängen hing/hängte gehangen/gehängt
hauen haute/hieb gehauen
heben hob gehoben
heißen hieß geheißen
helfen half geholfen hilft hülfe
kennen kannte gekannt - kennte
klingen klang geklungen
kneifen kniff gekniffen
kommen kam gekommen
können konnte gekonnt kann
kriechen kroch gekrochen
laden lud geladen lädt
lassen ließ gelassen lässt
laufen lief gelaufen läuft
leiden litt gelitten
leihen lieh geliehen
lesen las gelesen liest
liegen lag gelegen
lügen log gelogen
mahlen mahlte gemahlen
meiden mied gemieden
messen maß gemessen misst
mögen mochte gemocht mag
müssen musste gemusst muss
nehmen nahm genommen nimmt
nennen nannte genannt - nennte
pfeifen pfiff gepfiffen
preisen pries gepriesen
quellen quoll gequollen quillt
raten riet geraten rät
reiben rieb gerieben
reißen riss gerissen
reiten ritt geritten
rennen rannte gerannt - rennte
riechen roch gerochen
ringen rang gerungen
rinnen rann geronnen
rufen rief gerufen
salzen salzte gesalzen/gesalzt
saufen soff gesoffen säuft
saugen sog/saugte gesogen/gesaugt
schaffen schuf/schaffte geschaffen/geschafft
scheiden schied geschieden
scheinen schien geschienen
schelten schalt gescholten schilt
scheren schor/scherte geschoren/geschert
schieben schob geschoben
schießen schoss geschossen
schlafen schlief geschlafen schläft
schlagen schlug geschlagen schlägt
schleichen schlich geschlichen
schleifen schliff/schleifte geschliffen/geschleift
schließen schloss geschlossen
schlingen schlang geschlungen
schmeißen schmiss geschmissen
schmelzen schmolz geschmolzen schmilzt
schneiden schnitt geschnitten
schrecken schrak/schreckte geschreckt/geschrocken -
schreiben schrieb geschrieben
schreien schrie geschrien
schreiten schritt geschritten
schweigen schwieg geschwiegen
schwellen schwoll geschwollen schwillt
schwimmen schwamm geschwommen
schwinden schwand geschwunden
schwingen schwang geschwungen
schwören schwor geschworen
sehen sah gesehen sieht
sein war gewesen ist
senden sandte/sendete gesandt/gesendet - sendete
singen sang gesungen
sinken sank gesunken
sinnen sann gesonnen
sitzen saß gesessen
sollen sollte gesollt soll sollte
spalten spaltete gespalten/gespaltet
spinnen spann gesponnen
sprechen sprach gesprochen spricht
springen sprang gesprungen
stechen stach gestochen sticht
stehen stand gestanden - stünde
stehlen stahl gestohlen stiehlt
steigen stieg gestiegen
sterben starb gestorben stirbt stürbe
stoßen stieß gestoßen stößt
streichen strich gestrichen
streiten stritt gestritten
tragen trug getragen trägt
treffen traf getroffen trifft
treiben trieb getrieben
treten trat getreten tritt
trinken trank getrunken
trügen trog getrogen
tun tat getan tut
verderben verdarb verdorben verdirbt verdürbe
verdrießen verdross verdrossen
vergessen vergaß vergessen vergisst
verhängen verhängte verhängt
verschaffen verschaffte verschafft
verwenden verwendete/verwandte verwendet/verwandt - verwendete
umringen umringte umringt
verlieren verlor verloren
verlöschen verlosch/verlöschte verloschen/verlöscht
wachsen wuchs gewachsen wächst
wägen wog gewogen
waschen wusch gewaschen wäscht
weben webte/wob gewebt/gewoben
weichen wich/weichte gewichen/geweicht
weisen wies gewiesen
wenden wandte/wendete gewandt/gewendet - wendete
werben warb geworben wirbt würbe
werden wurde geworden/worden wird
werfen warf geworfen wirft würfe
wiegen wog/wiegte gewogen/gewiegt
winden wand gewunden
wissen wusste gewusst weiß
wollen wollte gewollt will wollte
wringen wrang gewrungen
zeihen zieh geziehen
ziehen zog gezogen
zwingen zwang gezwungen
`;
