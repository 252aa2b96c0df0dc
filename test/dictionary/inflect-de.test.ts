import {describe, expect, test} from 'vitest';
import {forms} from '../../src/dictionary/forms.js';
import {conjugate, declineAdjective, declineNoun, disagreement} from '../../src/dictionary/inflect-de.js';

/** Infinitive, 2nd and 3rd person present, 1st person preterite, participle, 1st person subjunctive II. */
const verbs = `
setzen setzt setzt setzte gesetzt setzte
stellen stellst stellt stellte gestellt stellte
machen machst macht machte gemacht machte
legen legst legt legte gelegt legte
führen führst führt führte geführt führte
prüfen prüfst prüft prüfte geprüft prüfte
erfolgen erfolgst erfolgt erfolgte erfolgt erfolgte
gelangen gelangst gelangt gelangte gelangt gelangte
beantragen beantragst beantragt beantragte beantragt beantragte
beauftragen beauftragst beauftragt beauftragte beauftragt beauftragte
beabsichtigen beabsichtigst beabsichtigt beabsichtigte beabsichtigt beabsichtigte
veranlassen veranlasst veranlasst veranlasste veranlasst veranlasste
bereiten bereitest bereitet bereitete bereitet bereitete
entrichten entrichtest entrichtet entrichtete entrichtet entrichtete
unterrichten unterrichtest unterrichtet unterrichtete unterrichtet unterrichtete
unterbreiten unterbreitest unterbreitet unterbreitete unterbreitet unterbreitete
erstatten erstattest erstattet erstattete erstattet erstattete
beinhalten beinhaltest beinhaltet beinhaltete beinhaltet beinhaltete
gewährleisten gewährleistest gewährleistet gewährleistete gewährleistet gewährleistete
verwenden verwendest verwendet verwendete verwendet verwendete
begründen begründest begründet begründete begründet begründete
rechnen rechnest rechnet rechnete gerechnet rechnete
zeichnen zeichnest zeichnet zeichnete gezeichnet zeichnete
öffnen öffnest öffnet öffnete geöffnet öffnete
ordnen ordnest ordnet ordnete geordnet ordnete
atmen atmest atmet atmete geatmet atmete
lernen lernst lernt lernte gelernt lernte
wohnen wohnst wohnt wohnte gewohnt wohnte
mahnen mahnst mahnt mahnte gemahnt mahnte
ermitteln ermittelst ermittelt ermittelte ermittelt ermittelte
übermitteln übermittelst übermittelt übermittelte übermittelt übermittelte
handeln handelst handelt handelte gehandelt handelte
liefern lieferst liefert lieferte geliefert lieferte
erläutern erläuterst erläutert erläuterte erläutert erläuterte
veräußern veräußerst veräußert veräußerte veräußert veräußerte
retournieren retournierst retourniert retournierte retourniert retournierte
informieren informierst informiert informierte informiert informierte
storno stornierst storniert stornierte storniert stornierte
tätigen tätigst tätigt tätigte getätigt tätigte
benötigen benötigst benötigt benötigte benötigt benötigte
berücksichtigen berücksichtigst berücksichtigt berücksichtigte berücksichtigt berücksichtigte
überprüfen überprüfst überprüft überprüfte überprüft überprüfte
übereignen übereignest übereignet übereignete übereignet übereignete
verfügen verfügst verfügt verfügte verfügt verfügte
verzichten verzichtest verzichtet verzichtete verzichtet verzichtete
ersuchen ersuchst ersucht ersuchte ersucht ersuchte
erachten erachtest erachtet erachtete erachtet erachtete
handhaben handhabst handhabt handhabte gehandhabt handhabte
antworten antwortest antwortet antwortete geantwortet antwortete
schließen schließt schließt schloss geschlossen schlösse
lassen lässt lässt ließ gelassen ließe
unterlassen unterlässt unterlässt unterließ unterlassen unterließe
nehmen nimmst nimmt nahm genommen nähme
vernehmen vernimmst vernimmt vernahm vernommen vernähme
geben gibst gibt gab gegeben gäbe
ergeben ergibst ergibt ergab ergeben ergäbe
sehen siehst sieht sah gesehen sähe
ersehen ersiehst ersieht ersah ersehen ersähe
lesen liest liest las gelesen läse
halten hältst hält hielt gehalten hielte
erhalten erhältst erhält erhielt erhalten erhielte
enthalten enthältst enthält enthielt enthalten enthielte
bringen bringst bringt brachte gebracht brächte
verbringen verbringst verbringt verbrachte verbracht verbrächte
denken denkst denkt dachte gedacht dächte
stehen stehst steht stand gestanden stünde
bestehen bestehst besteht bestand bestanden bestünde
missverstehen missverstehst missversteht missverstand missverstanden missverstünde
gehen gehst geht ging gegangen ginge
ergehen ergehst ergeht erging ergangen erginge
kommen kommst kommt kam gekommen käme
sprechen sprichst spricht sprach gesprochen spräche
widersprechen widersprichst widerspricht widersprach widersprochen widerspräche
entsprechen entsprichst entspricht entsprach entsprochen entspräche
treffen triffst trifft traf getroffen träfe
betreffen betriffst betrifft betraf betroffen beträfe
tragen trägst trägt trug getragen trüge
betragen beträgst beträgt betrug betragen betrüge
fahren fährst fährt fuhr gefahren führe
laden lädst lädt lud geladen lüde
raten rätst rät riet geraten riete
treten trittst tritt trat getreten träte
gelten giltst gilt galt gegolten gälte
helfen hilfst hilft half geholfen hülfe
werfen wirfst wirft warf geworfen würfe
ziehen ziehst zieht zog gezogen zöge
vollziehen vollziehst vollzieht vollzog vollzogen vollzöge
beziehen beziehst bezieht bezog bezogen bezöge
weisen weist weist wies gewiesen wiese
überweisen überweist überweist überwies überwiesen überwiese
begleichen begleichst begleicht beglich beglichen begliche
verbleiben verbleibst verbleibt verblieb verblieben verbliebe
unterbleiben unterbleibst unterbleibt unterblieb unterblieben unterbliebe
schreiben schreibst schreibt schrieb geschrieben schriebe
unterschreiben unterschreibst unterschreibt unterschrieb unterschrieben unterschriebe
bitten bittest bittet bat gebeten bäte
bieten bietest bietet bot geboten böte
befinden befindest befindet befand befunden befände
empfehlen empfiehlst empfiehlt empfahl empfohlen empfähle
vergessen vergisst vergisst vergaß vergessen vergäße
essen isst isst aß gegessen äße
obliegen obliegst obliegt oblag oblegen obläge
bedürfen bedarfst bedarf bedurfte bedurft bedürfte
kennen kennst kennt kannte gekannt kennte
senden sendest sendet sandte gesandt sendete
wissen weißt weiß wusste gewusst wüsste
können kannst kann konnte gekonnt könnte
müssen musst muss musste gemusst müsste
sein bist ist war gewesen wäre
haben hast hat hatte gehabt hätte
werden wirst wird wurde geworden würde
tun tust tut tat getan täte
stoßen stößt stößt stieß gestoßen stieße
laufen läufst läuft lief gelaufen liefe
rufen rufst ruft rief gerufen riefe
schlagen schlägst schlägt schlug geschlagen schlüge
verderben verdirbst verdirbt verdarb verdorben verdürbe
`;

describe('verbs', () => {
  for (const line of verbs.trim().split('\n')) {
    const [written = '', second, third, past, participle, subjunctive] = line.split(' ');
    const infinitive = written === 'storno' ? 'stornieren' : written;
    test(infinitive, () => {
      const {finite, participle: participles} = conjugate({infinitive});
      expect([
        finite.get('2s.prs'),
        finite.get('3s.prs'),
        finite.get('1s.prt'),
        participles[0],
        finite.get('1s.kj2'),
      ]).toEqual([second, third, past, participle, subjunctive]);
    });
  }

  test('the paradigm is complete', () => {
    const {finite, presentParticiple} = conjugate({infinitive: 'nehmen', preterite: 'nahm', participle: 'genommen'});
    expect([...new Set(finite.values())].sort()).toEqual(
      'nahm nahmen nahmst nahmt nehme nehmen nehmest nehmet nehmt nimm nimmst nimmt nähme nähmen nähmest nähmet'
        .split(' ')
        .sort(),
    );
    expect(presentParticiple).toBe('nehmend');
    expect(conjugate({infinitive: 'handeln'}).finite.get('1s.prs*')).toBe('handle');
  });

  test('an imperative without its e must not look like another word', () => {
    expect([...conjugate({infinitive: 'gelangen'}).finite.values()]).not.toContain('gelang');
    expect([...conjugate({infinitive: 'erfolgen'}).finite.values()]).not.toContain('erfolg');
  });
});

describe('principal parts that disagree', () => {
  test.each([
    ['nehmen', 'nehmte', 'genommen', 'nahm'],
    ['nehmen', 'nahm', 'genehmt', 'genommen'],
    ['erfolgen', 'erfolgte', 'gefolgt', 'erfolgt'],
    ['beantragen', 'beantrug', 'beantragt', 'beantragte'],
    ['überweisen', 'überweiste', 'überwiesen', 'gehören nicht'],
    ['informieren', 'informierte', 'geinformiert', 'informiert'],
  ])('%s, %s, %s', (infinitive, preterite, participle, told) => {
    expect(disagreement({infinitive, preterite, participle})).toContain(told);
  });

  test.each([
    ['senden', 'sandte', 'gesandt'],
    ['senden', 'sendete', 'gesendet'],
    ['veranlassen', 'veranlasste', 'veranlasst'],
    ['bewegen', 'bewog', 'bewogen'],
    ['beherrschen', 'beherrschte', 'beherrscht'],
    ['beladen', 'belud', 'beladen'],
  ])('%s, %s, %s agree', (infinitive, preterite, participle) => {
    expect(disagreement({infinitive, preterite, participle})).toBeUndefined();
  });
});

/** Headword = all its forms. */
const nouns = `
die Prüfung, -en = Prüfung Prüfungen
die Anlage, -n = Anlage Anlagen
die Inanspruchnahme, -n = Inanspruchnahme Inanspruchnahmen
die Aktenlage = Aktenlage
die Vollmacht, -en = Vollmacht Vollmachten
die Frist, -en = Frist Fristen
die Möglichkeit, -en = Möglichkeit Möglichkeiten
die Zusage, -n = Zusage Zusagen
die Abschrift, -en = Abschrift Abschriften
die Mitarbeiterin, -nen = Mitarbeiterin Mitarbeiterinnen
die Hand, Hände = Hand Hände Händen
die Kraft, Kräfte = Kraft Kräfte Kräften
die Auskunft, Auskünfte = Auskunft Auskünfte Auskünften
die Kenntnis, -se = Kenntnis Kenntnisse Kenntnissen
die Unterlagen, - = Unterlagen
der Vorgang, Vorgänge = Vorgang Vorgangs Vorganges Vorgange Vorgänge Vorgängen
der Antrag, Anträge = Antrag Antrags Antrages Antrage Anträge Anträgen
der Bescheid, -e = Bescheid Bescheids Bescheides Bescheide Bescheiden
der Bezug, Bezüge = Bezug Bezugs Bezuges Bezuge Bezüge Bezügen
der Zweck, -e = Zweck Zwecks Zweckes Zwecke Zwecken
der Absender, - = Absender Absenders Absendern
der Erhalt = Erhalt Erhalts Erhaltes Erhalte
der Hinweis, -e = Hinweis Hinweises Hinweise Hinweisen
der Ausweis, -e = Ausweis Ausweises Ausweise Ausweisen
der Kunde, -n = Kunde Kunden
der Beauftragte, -n = Beauftragte Beauftragten
der Name, -n = Name Namen Namens
der Lehrling, -e = Lehrling Lehrlings Lehrlinge Lehrlingen
der Wagen, - = Wagen Wagens
der Autor, -en = Autor Autors Autores Autore Autoren
der Termin, -e = Termin Termins Termines Termine Terminen
der Betreff, -e = Betreff Betreffs Betreffes Betreffe Betreffen
der Gegenstand, Gegenstände = Gegenstand Gegenstands Gegenstandes Gegenstande Gegenstände Gegenständen
der Saldo, Salden = Saldo Saldos Salden
der Umschlag, -umschläge = Umschlag Umschlags Umschlages Umschlage
das Schreiben, - = Schreiben Schreibens
das Schriftstück, -e = Schriftstück Schriftstücks Schriftstückes Schriftstücke Schriftstücken
das Formblatt, -blätter = Formblatt Formblatts Formblattes Formblatte Formblätter Formblättern
das Ereignis, -se = Ereignis Ereignisses Ereignisse Ereignissen
das Fahrzeug, -e = Fahrzeug Fahrzeugs Fahrzeuges Fahrzeuge Fahrzeugen
das Datum, Daten = Datum Datums Datumes Datume Daten
das Ansinnen = Ansinnen Ansinnens
das Konto, Konten = Konto Kontos Konten
das Büro, -s = Büro Büros
das Haus, Häuser = Haus Hauses Hause Häuser Häusern
das Anliegen, - = Anliegen Anliegens
das Mitglied, -er = Mitglied Mitglieds Mitgliedes Mitgliede Mitglieder Mitgliedern
das Verfahren, - = Verfahren Verfahrens
das Gesetz, -e = Gesetz Gesetzes Gesetze Gesetzen
das Maß, -e = Maß Maßes Maße Maßen
das Paket, -e = Paket Pakets Paketes Pakete Paketen
das Mädchen, - = Mädchen Mädchens
das Begehr = Begehr Begehrs Begehres Begehre
die Rücksprache, o. Pl. = Rücksprache
die Räumlichkeit, -en = Räumlichkeit Räumlichkeiten
die Gegebenheit, -en = Gegebenheit Gegebenheiten
die Behörde, -n = Behörde Behörden
die Adresse, -n = Adresse Adressen
die Gebühr, -en = Gebühr Gebühren
die Nutzung, -en = Nutzung Nutzungen
die Bemühung, -en = Bemühung Bemühungen
die Sach- und Rechtslage = Sach- und Rechtslage
`;

describe('nouns', () => {
  for (const line of nouns.trim().split('\n')) {
    const [find = '', expected = ''] = line.split(' = ');
    if (find.startsWith('die Sach-')) test(find, () => expect(forms(find, 'de')).toEqual([expected]));
    else if (find.startsWith('der Umschlag')) test(find, () => expect(forms(find, 'de')).toEqual([]));
    else test(find, () => expect(forms(find, 'de').sort()).toEqual(expected.split(' ').sort()));
  }

  test('the ending of a compound replaces its last part', () => {
    expect(forms('der Rückantwortumschlag, -umschläge', 'de')).toContain('Rückantwortumschlägen');
    expect(declineNoun('die', 'Nahme')).toEqual(['Nahme']);
  });
});

const adjectives = `
diesbezüglich, -e = diesbezüglich diesbezügliche diesbezüglichem diesbezüglichen diesbezüglicher diesbezügliches
obig, -e = obig obige obigem obigen obiger obiges
beiliegend, -e = beiliegend beiliegende beiliegendem beiliegenden beiliegender beiliegendes
anliegend, -e = anliegend anliegende anliegendem anliegenden anliegender anliegendes
geneigt, -e = geneigt geneigte geneigtem geneigten geneigter geneigtes
nachstehend, -e = nachstehend nachstehende nachstehendem nachstehenden nachstehender nachstehendes
etwaig, -e = etwaig etwaige etwaigem etwaigen etwaiger etwaiges
unverzüglich, -e = unverzüglich unverzügliche unverzüglichem unverzüglichen unverzüglicher unverzügliches
dunkel, -e = dunkel dunkle dunklem dunklen dunkler dunkles
dunkel, dunkle = dunkel dunkle dunklem dunklen dunkler dunkles
teuer, -e = teuer teure teurem teuren teurer teures
müde, -e = müde müdem müden müder müdes
postalisch, -e = postalisch postalische postalischem postalischen postalischer postalisches
verbindlich, -e = verbindlich verbindliche verbindlichem verbindlichen verbindlicher verbindliches
kostenfrei, -e = kostenfrei kostenfreie kostenfreiem kostenfreien kostenfreier kostenfreies
schriftlich, -e = schriftlich schriftliche schriftlichem schriftlichen schriftlicher schriftliches
fällig, -e = fällig fällige fälligem fälligen fälliger fälliges
gefällig, -e = gefällig gefällige gefälligem gefälligen gefälliger gefälliges
inkomplett, -e = inkomplett inkomplette inkomplettem inkompletten inkompletter inkomplettes
TÜV-geprüft, -e = TÜV-geprüft TÜV-geprüfte TÜV-geprüftem TÜV-geprüften TÜV-geprüfter TÜV-geprüftes
`;

describe('adjectives', () => {
  for (const line of adjectives.trim().split('\n')) {
    const [find = '', expected = ''] = line.split(' = ');
    test(find, () => expect(forms(find, 'de').sort()).toEqual(expected.split(' ').sort()));
  }

  test('comparison only where it is given', () => {
    expect(forms('zeitnah, -e, -er, -sten', 'de')).toEqual(
      expect.arrayContaining(['zeitnaher', 'zeitnahere', 'zeitnahste', 'zeitnahsten']),
    );
    expect(forms('zeitnah, -e', 'de')).not.toContain('zeitnahere');
    expect(forms('oben genannt, -e', 'de')).toContain('oben genannten');
    expect(declineAdjective('groß')).toContain('große');
  });
});
