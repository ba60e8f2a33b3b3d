/** Words that say how the stretches of time are meant, in Swedish, Norwegian, Danish and English. */
import type { Plain, Sense } from "./sense.ts";

type Entry = readonly [words: string, sense: Sense];

const PLAIN: readonly [words: string, kind: Plain][] = [
  ["gånger|gång|ggr|ggn|gg|gång(er)|ganger|gang|gange|times|time|tillfällen|tillfälle", "times"],
  ["twice", "twice"],
  ["per|om|i|pr|a|à|in", "per"],
  ["i|av|den|det|de|d|på|of|the|af|på den|in|on|for|för|under|during|en|et|a|om", "of"],
  ["fortlöpande|löpande|kontinuerligt|kontinuerlig|kontinuerliga|regelbundet|regelbunden|regelbundna|pågående|pågår", "ongoing"],
  ["tills vidare|tillsvidare|ständigt|ständigt pågående|under hela året|hela året|året runt|alltid|successivt löpande", "ongoing"],
  ["fortløpende|løpende|kontinuerlig|jevnlig|jevnlige|hele året|løbende|kontinuerligt|vedvarende", "ongoing"],
  ["ongoing|on going|on-going|continuous|continuously|regularly|on a continuous basis", "ongoing"],
  [
    "handlingsplanens gällandetid|planens gällandetid|planens giltighetstid|planperioden|programperioden|hela planperioden",
    "planperiod",
  ],
  ["hela programperioden|strategiperioden|avtalsperioden|projekttiden|hela perioden|perioden|mandatperioden", "planperiod"],
  ["arbetets gång|uppdragets gång", "planperiod"],
  ["innevarande mandatperiod|hela mandatperioden|planperiode|planperioden|mandatperiode|året|valperioden|året", "planperiod"],
  [
    "senast|senast den|klart senast|deadline|klart|klar|klara|färdigt|färdig|färdigställs|genomfört|genomförd|avslutat|sista datum",
    "by",
  ],
  ["siste frist|innen fristen|seneste frist|sidste frist", "by"],
  ["innen|inden|senest|seneste|by|no later than|slutförs|slutfört|färdigställt|ferdig|færdig|completed by|completed|done by", "by"],
  ["före|innan|før|before", "before"],
  ["efter|after|etter|från det att", "after"],
  ["inom|innen for|inden for|within", "within"],
  ["från|from|fr.o.m|fr o m|fom|från och med|f.o.m|fra|fra og med|f.r.o.m|med start|starting|med början", "from"],
  ["t.o.m|t o m|tom|till och med|til og med|til og med|until|through|längst till", "until"],
  ["påbörjas|startar|start|uppstart|börjar|inleds|påbörjat|påbegynnes|opstart|oppstart|starts|igangsettes", "begins"],
  ["vid|i samband med|i anslutning till|ved|i forbindelse med|in connection with|at|samtidigt som", "at"],
  ["inför|in advance of|forud for|i forkant av|i god tid före", "ahead"],
  ["minst|åtminstone|lägst|minimum|mindst|at least|min", "atLeast"],
  ["högst|max|maximalt|som mest|upp till|maks|højst|at most|up to|inte mer än", "atMost"],
  ["ca|cirka|omkring|ungefär|c:a|circa|about|approximately|runt", "about"],
  ["mellan|mellom|mellem|between", "between"],
  ["och|samt|og|and|&|+|respektive", "and"],
  ["eller|or", "or"],
  [
    "därefter|sedan|och därefter|och sedan|samt därefter|därefter|deretter|og deretter|derefter|og derefter|thereafter|then",
    "then",
  ],
  ["till|til|to|till och", "to"],
  ["utgången av|utgangen av|udgangen af|end of|the end of|utgången", "endOf"],
  ["vid utgången av|ved utgangen av|ved udgangen af|at the end of", "endOf"],
  ["slutet av|slutet på|slutningen af|slutten av|i slutet av|late", "closeOf"],
  [
    "början av|början på|mitten av|mitten på|begyndelsen af|begynnelsen av|beginning of|the beginning of|start of|mid|tidigt|starten av|starten af|starten på",
    "vagueOf",
  ],
  ["vid årets slut|i slutet av året|vid årsslut|årets slut|vid varje årsslut|ved årets slutning|ved årets slutt", "yearEnd"],
  ["årsskiftet|årsskifte|årsskiftet|årsskiftet till|årsskiftet den", "yearTurn"],
  ["året efter|påföljande år|nästkommande år|följande år|året därpå|året därefter", "nextYear"],
  ["året efter respektive verksamhetsår|året efter verksamhetsåret|året efter respektive år", "nextYear"],
  ["antagandet|antagande|antagen plan|planens antagande|att planen antagits|beslutad plan|antagit|adoption", "adoption"],
  ["inte|ej|icke|aldrig|ingen|inga|utgår|ikke|not|never|inget|no", "not"],
  ["-", "dash"],
  ["/", "slash"],
];

/** Said of the work, not of its day: read, and nothing follows from them. */
const FILL =
  "genomförs|genomföras|genomföra|görs|göra|gå|gås|igenom|sker|ske|ska|skall|skal|vara|är|blir|redovisas|rapporteras|följs|upp|följas|uppföljning|uppföljningen|" +
  "uppföljs|revideras|uppdateras|ses|över|med|att|när|tid|tidplan|tidpunkt|datum|frist|delrapport|slutrapport|delrapporten|slutrapporten|" +
  "delredovisning|delredovisa|delredovisas|slutredovisning|slutredovisa|slutredovisas|samlad|meetings|" +
  "avstämning|gjennomføres|gennemføres|skjer|sker|skal|som|basis|på|tidsram|hela|senare|dock|utvärdering|utvärderas|" +
  "skriftligt|totalt|sammanlagt|år|kl|is|be|to be|reviewed|reported|follow-up|review|the|handlingar";

/** Days of their own, which the plan's events list. */
const DAYS: readonly [words: string, event: string][] = [
  [
    "nämnd|nämnden|nämnds|nämndens|nämndmöte|nämndsmöte|nämndmötet|nämndsammanträde|nämndens sammanträde|nämndsammanträdet",
    "namnden",
  ],
  ["nämndens möte|nämndens sammanträden|nämndsammanträden|nämndmöten|ansvarig nämnd|nemnda", "namnden"],
  ["socialnämnden|socialnämndens sammanträde", "socialnamnden"],
  ["kommunstyrelsen|ks|kommunstyrelsens sammanträde", "kommunstyrelsen"],
  ["fullmäktige|kommunfullmäktige|kf|kommunfullmäktiges sammanträde", "fullmaktige"],
  ["kommunestyret|kommunestyrets møte", "kommunestyret"],
  ["byrådet|byrådets møde", "byradet"],
  ["sammanträdet|sammanträde", "sammantradet"],
  ["mötet|möte|møtet|mødet|meeting|the meeting", "motet"],
  ["bokslut|bokslutet|årsbokslut|årsbokslutet", "bokslutet"],
  ["årsmöte|årsmötet|årsmøte|årsmøtet", "arsmotet"],
  ["generalforsamling|generalforsamlingen", "generalforsamlingen"],
  ["delårsbokslut|delårsbokslutet", "delarsbokslutet"],
  ["delårsrapport|delårsrapporten|delårsrapporter", "delarsrapporten"],
  ["årsredovisning|årsredovisningen|årsberättelse|årsrapport|årsrapporten", "arsredovisningen"],
  ["verksamhetsberättelse|verksamhetsberättelsen", "verksamhetsberattelsen"],
  ["tertialrapport|tertialrapporten|tertialuppföljning|tertialrapportering", "tertialrapporten"],
  ["budget|budgeten|budgetarbetet|budgetprocessen|budgetbeslut|budgettet|budsjett|the budget", "budgeten"],
  ["verksamhetsplan|verksamhetsplanen|verksamhetsplanering|verksamhetsplaneringen", "verksamhetsplanen"],
  ["terminsstart|terminsstarten|terminens start", "terminsstarten"],
  ["läsårsstart|läsårsstarten|läsårets start|skolstart|skolstarten|skolestart", "lasarsstarten"],
  ["läsårets slut|skolavslutning|skolavslutningen|läsårsslut", "lasarsslutet"],
  ["terminens slut|terminsslut|terminsslutet", "terminsslutet"],
];

/** What happens on no known day: a duty that is opened when it does. */
const HAPPENINGS: readonly [words: string, event: string][] = [
  [
    "nyanställning|nyanställningar|nyanställd|anställning|nyrekrytering|rekrytering|anställningens början|onboarding|ansættelse|tilsetting|ansettelse",
    "nyanstallning",
  ],
  ["beslut|beslutet|vedtak|beslutning|decision", "beslut"],
  [
    "förändring|förändringar|ändring|ändringar|förändringen|organisationsförändring|verksamhetsförändring|förändringar i verksamheten",
    "forandring",
  ],
  ["händelse|händelsen|incident|incidenten|tillbud|tillbudet|olycka|avvikelse|hændelse|hendelse", "handelse"],
  ["inflyttning|inflyttningen", "inflyttning"],
  ["upphandling|upphandlingar|ny upphandling|nyupphandling|inköp", "upphandling"],
  ["revidering|revideringen|revision", "revidering"],
  ["ny lagstiftning|lagändring|förändrad lagstiftning", "ny-lagstiftning"],
  ["anmälan|anmälan inkommit|inkommen anmälan", "anmalan"],
  ["utskrivning|utskrivningen", "utskrivning"],
  ["introduktion|introduktionen|introduktion av nyanställda|introduktion av ny personal", "nyanstallning"],
];

const ASKS: readonly [words: string, question: string, day: boolean][] = [
  [
    "vid behov|efter behov|utifrån behov|ved behov|as needed|when needed|if needed|if necessary|vb|v.b|när behov uppstår",
    "Vem avgör när det behövs, och hur ofta ska det stämmas av?",
    false,
  ],
  [
    "snarast|omgående|så snart som möjligt|asap|snarest|hurtigst muligt|as soon as possible|skyndsamt|" +
      "så snart som mulig|snarest mulig|utan onödigt dröjsmål|utan dröjsmål|without undue delay",
    "Vilken dag ska det senast vara klart?",
    true,
  ],
  ["på sikt|långsiktigt|på längre sikt|successivt|långsiktig|på lång sikt", "Vilken dag ska det senast vara klart?", true],
  ["biannual|biannually|bi-annual|bi-annually", "Menas två gånger om året eller vartannat år?", false],
  ["bimonthly|bi-monthly", "Menas två gånger i månaden eller varannan månad?", false],
  ["biweekly|bi-weekly|fortnightly", "Vilka dagar? En rytm på två veckor har ingen första vecka.", false],
  ["dagligen|daglig|dagligt|daily|varje dag", "Det som görs varje dag stäms av hur ofta?", false],
];

export const RULE_WORDS: readonly Entry[] = [
  ...PLAIN.map(([words, kind]): Entry => [words, { kind }]),
  ["jämna år|jämnt år|like år|even years|partallsår|udda år|ojämna år|ulige år|odd years|oddetallsår", { kind: "evenYears" }],
  [[...new Set(FILL.split("|"))].join("|"), { kind: "fill" }],
  ...DAYS.map(([words, event]): Entry => [words, { kind: "event", event, days: true }]),
  ...HAPPENINGS.map(([words, event]): Entry => [words, { kind: "event", event, days: false }]),
  ...ASKS.filter(([, question]) => question !== "").map(([words, question, day]): Entry => [words, { kind: "ask", question, day }]),
];
