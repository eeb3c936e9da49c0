using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>
/// The words of citations, as alternatives of regular expressions. A study cites in one language and quotes in others,
/// so all languages are read together. Most lists are atomic, because the code for them is several times shorter
/// without backtracking: a word that begins a longer one is behind it, so the first one that matches is the right one.
/// </summary>
internal static partial class CitationWords
{
    /// <summary>The words of alternatives, without what must follow them.</summary>
    public static IEnumerable<string> Of(string alternatives) =>
        Word.Matches(Lookahead.Replace(alternatives, "")).Select(word => word.Value);

    /// <summary>The words that join two names.</summary>
    public const string And = @"(?>and|&|und|u\.|et(?!\.?\s*[aá]l\b)|ed|e|ve|y|i|och|og)";

    /// <summary>The words that join two names in other ways: <c>neither Reed nor Hill</c>.</summary>
    public const string AndOther =
        "nor|or|as well as|als auch|wie auch|sowie|noch|oder|als|ni|ou|ainsi que|o|así como|né|oppure|nem|como|ya da|veya";

    /// <summary>German nouns for those who worked with an author, which are never names.</summary>
    public const string Coworkers =
        @"(?:(?:Mitarbeiter|Koautor|Mitautor)(?:en|[*:_]?[iI]nnen)?\b|Kolleg(?:inn?en|en|[*:_]?[iI]nnen)\b|"
        + @"(?:Mitarb|Koll)\.)";

    /// <summary>The same, where they may also be in a name: <c>R Core Team</c>.</summary>
    public const string Teams = @"(?:(?:Forscher|Student)(?:en|[*:_]?[iI]nnen)?|Forschungsgruppe|Arbeitsgruppe|Team)\b";

    /// <summary>What follows names instead of further names.</summary>
    public const string Others =
        @"(?>(?i:et)(?:\.?\s+|\.\s?|)(?i:[aá]l)(?:ii\b|ia\b|\b)\.?|(?:and|&|plus|with)\s+"
        + @"(?:(?:an?|his|her|their|two|three|four|several|many|some|other)\s+)*(?:colleagues?\b|coll?\.|co-?workers|"
        + @"(?:co-?)?(?:authors?|investigators?|researchers?)\b|collaborators?\b|associates|team|(?:research )?group|"
        + @"students?|lab|others|friends|company\b|al\b\.?)"
        + @"|(?:and|&|und|et|y|e|en|och|og)\s+(?:co|[Cc][ií]a)\b\.?"
        + @"|u\.\s?a\.|u\.\s?w\.|und\s+(?:(?:seine?|ihre?|deren|dessen|zwei|drei|vier|weitere)\s+)?"
        + @"(?:andere\b|"
        + Coworkers
        + "|"
        + Teams
        + ")"
        + @"|et\s+(?:autres\b|(?:ses\s+)?(?:collègues|collaborateurs|coll\.))"
        + @"|y\s+(?:otr[oa]s\b|cols?\.|col\.|colaboradores\b|colegas\b)"
        + @"|e\s+(?:altri\b|colleghi\b|collaboratori\b|coll\.|outr[oa]s\b|colaboradores\b|cols?\.|colegas\b)"
        + @"|vd\.|v\.\s?d\.|ve\s+(?:diğerleri\b|ark\.|arkadaşları\b)"
        + @"|m\.\s?fl\.|(?:och|og)\s+(?:andra|andre|medarbetare|medarbejdere|kollegor|kolleger)\b"
        + @"|e\.\s?a\.|en\s+(?:anderen|collega's)\b|i\s+in\.|и\s+др\.)";

    /// <summary>How <see cref="Others"/> begins where it does not begin with a word that joins two names.</summary>
    public const string OthersWithoutAnd =
        @"(?:(?i:et)\.?\s*(?i:[aá]l)(?:ii\b|ia\b|\b)|(?:plus|with)\s|en\s+(?:anderen\b|collega's\b|(?:co|[Cc][ií]a)\b)"
        + @"|u\.\s?[aw]\.|v\.?\s?d\.|m\.\s?fl\.|e\.\s?a\.|и\s+др\.)";

    /// <summary>What follows the genitive of a name instead of further names: <c>Reed’s group</c>.</summary>
    public const string Group = @"(?:research\s)?group|team|lab|laboratory|colleagues";

    /// <summary>The article before the hyphen of an Arabic name: <c>al-Hill</c>.</summary>
    public const string ArabicArticle = "ash|al|an|ar|as|at|ad|az|el|ul|ud|ur";

    /// <summary>
    /// Particles of family names, which have a space after them. Two can follow one another: <c>van der</c>.
    /// </summary>
    public const string Particle =
        @"(?>van het(?=\s)|van|von dem(?=\s)|von und zu(?=\s)|von|vom und zum(?=\s)|vom|zum|zur|zu|"
        + @"della|delle|dela|degli|del|dei|den|der|des|de las(?=\s)|de los(?=\s)|de|dos|das|da|di|du|"
        + "les|le|la|el|al|ul|bint|bin|ibn|ben|abu|abd|ait|ould|ter|ten|te|op|av|af|'t|'s)";

    /// <summary>The words within a name: <c>Ministry of Health</c>, <c>Hill v. Moor</c>.</summary>
    public const string Within =
        @"(?>of the(?=\s)|of|for the(?=\s)|for|für|vs\.?|v\.?|do|para (?:los|las|el|la|o|a)(?=\s)|para|"
        + @"pour la(?=\s)|pour le(?=\s)|pour|per (?:la|il)(?=\s)|per|em|en)";

    /// <summary>The months, and the seasons of issues.</summary>
    public const string Month =
        "(?>März|maio|Mai|junio|Juni|julio|Juli|Oktober|Dezember|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|"
        + "décembre|enero|febrero|marzo|abril|mayo|agosto|septiembre|octubre|noviembre|diciembre|gennaio|"
        + "febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|junho|julho|setembro|"
        + "outubro|novembro|dezembro|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|"
        + "Jan(?:uary|uar|vier)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
        + @"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)\b\.?";

    /// <summary>The days of a week, before a date.</summary>
    public const string Weekday =
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|"
        + "Sonnabend|Sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|"
        + "sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)"
        + "-feira|Pazartesi|Salı|Çarşamba|Perşembe|Cumartesi|Cuma|Pazar";

    /// <summary>The seasons of issues, in any letters.</summary>
    public const string Season =
        "(?>spring|summer|autumn|fall|winter|Frühjahr|Frühling|Sommer|Herbst|printemps|été|automne|hiver|primavera|verano|"
        + "otoño|invierno|estate|autunno|inverno|verão|outono|ilkbahar|bahar|yaz|sonbahar|güz|kış|بهار|تابستان|پاییز|"
        + "زمستان|الربيع|ربيع|الصيف|صيف|الخريف|خريف|الشتاء|شتاء|"
        + "early|mid|late|Anfang|Mitte|Ende|début|fin|principios de|inizio|başı|sonu)";

    /// <summary>What follows a year of antiquity.</summary>
    public const string Era =
        @"B\.?\s?C\.?(?:\s?E\.?)?|C\.?E\.?|A\.?D\.?|[vn]\.\s?Chr\.|[vn]\.\s?u\.\s?Z\.|(?:av|ap)\.\s?J\.-C\.|"
        + @"[ad]\.\s?(?:de\s)?C\.|M\.?[ÖS]\.?|ق\.?\s?م\.?";

    /// <summary>What is written instead of a year that is not known.</summary>
    public const string NoDate =
        @"n\.\s?d\b\.?|nd(?=\s*[;,:)\]])|N\.\s?d\.|n/d(?=\s*[;,:)\]])|s/[fd](?=\s*[;,:)\]])|s\.\s?[fda]\.|"
        + @"u\.\s?å\.|z\.\s?j\.|b\.\s?r\.|o\.\s?J\.|o\.\s?D\.|t\.\s?y\.";

    /// <summary>The same in words, in any letters.</summary>
    public const string NoDateWords =
        "no date|not dated|undated|date unknown|unknown date|ohne Jahr|ohne Datum|sans date|sin fecha|senza data|"
        + "sem data|tarihsiz";

    /// <summary>The same in capitals, which may also be initials or a state: <c>N.D.</c></summary>
    public const string NoDateCapitals = @"N\.\s?D\.|ND|N/D|S\.\s?[DF]\.|O\.\s?[JD]\.";

    /// <summary>What is written instead of a year that has not come, in any letters.</summary>
    public const string NotYet =
        @"in press|in-press|in print|forthcoming|in prep(?:aration\b|\.)|manuscript in preparation|to appear|"
        + "submitted for publication|submitted|accepted for publication|accepted|under review|in review|unpublished|"
        + "advance online publication|online first|im Druck|im Erscheinen|in Vorbereitung|erscheint demnächst|"
        + "eingereicht|sous presse|à paraître|en préparation|soumis|"
        + "en prensa|en preparación|de próxima aparición|próximamente|in corso di stampa|in stampa|di prossima pubblicazione|"
        + "no prelo|em preparação|baskıda|yayım aşamasında";

    /// <summary>What precedes a year that is not exact.</summary>
    public const string Circa = @"~|≈|c\.|ca\.?|circa|approx\.|approximately|um|vers|hacia|verso|cerca de|yaklaşık";

    /// <summary>What precedes a year that is not exact, and the sign of a copyright.</summary>
    public const string About = $@"©|\([cC]\)|copyright|cop\.|c(?=[0-9])|{Circa}";

    /// <summary>The labels of locators.</summary>
    public const string Locator =
        @"(?>pp?\.|pgs?\.|pages?|chs?\.|chap\.|chapters?|secs?\.|sections?|§§?|vols?\.|volumes?|nn?\.|fn\.?|notes?|"
        + @"figs?\.|figures?|tables?|tabs?\.|paras?\.|"
        + @"paragraphs?|lines?|ll?\.|no\.|nos\.|fols?\.|ff?\.|folios?|parts?|pt\.|bk\.|books?|cols?\.|plates?|pls?\.|"
        + @"art\.|articles?|app\.|appendix|slides?|"
        + @"esp\.|especially|passim|صص\.?|ص\.?|ج\.?|S\.|Kap\.|Abb\.|Tab\.|Bd\.|Anm\.|Rn\.|Rz\.|Fn\.|págs?\.|cap\.|t\.|ss?\.|böl\.|r\.|"
        + @"v\.)";

    /// <summary>Words that begin a sentence and are not part of the name after them.</summary>
    public const string Openers =
        "In The As However But And While Although Though By For From With According To See Since After Before "
        + "Following Moreover Furthermore "
        + "Thus Both When Where Like Unlike Also Here This That These Those Recently Similarly Likewise Compare Even "
        + "Until Drawing "
        + "Because Yet Using If Nor Or So Then Still Nevertheless Nonetheless Instead Hence Therefore Consequently "
        + "Additionally Conversely "
        + "Alternatively Accordingly Later Earlier Finally Initially Originally Once Only Perhaps Indeed Despite "
        + "Beyond Besides Contra Cf Against "
        + "Among Between Through Throughout Within Without Under Over Upon Unless Whereas Whether Which Who What Why "
        + "How Did Does Do Is Was Were Are "
        + "Has Have Had Can Could May Might Must Should Will Would Let Take Consider Citing Building Extending Quoting "
        + "Adapting Applying Echoing "
        + "Invoking Reviewing Criticizing Criticising Challenging Revisiting Paraphrasing Discussing Considering "
        + "Taking Adopting Recalling "
        + "Summarizing Summarising Responding Contrasting Comparing Combining Employing Modifying Updating Testing "
        + "Replicating Mirroring Apud Vide Cfr "
        + "Acknowledging Rejecting Reflecting Concerning Regarding Notwithstanding Given Today Recent Most Many Some "
        + "Few Several Scholars Authors "
        + "Researchers Elsewhere Specifically Notably Importantly Interestingly Surprisingly Crucially Famously "
        + "Meanwhile Overall Ultimately First "
        + "Second Third Next Last Other Another Such No Not Nobody Neither Either Each Every All Any Same Contrary Per "
        + "Via Source Sources Note Work "
        + "Der Die Ein Eine Einer Eines Einem Einen Diese Dieser Dieses Seine Ihre Im Am Auch Nach Wie Laut Aber Und "
        + "Oder Denn Dagegen Siehe Vgl Bei Mit Von Seit Während Obwohl Schon Bereits Nur Für Gegen Ähnlich Dazu "
        + "Selon Chez Pour Comme Ainsi Mais Voir Dans Avec Depuis Contrairement Según Como Para Véase Con Desde Pero "
        + "También Así Cuando Secondo Come "
        + "Anche Il Gli Nel Nella Nello Nei Negli Nelle Sul Sulla Ma Vedi Segundo Conforme Assim Mas Ver Também Göre Ancak Ayrıca Bakınız Bkz Çünkü "
        + "انظر وانظر راجع ينظر يُنظر انظروا بنگرید نک نک. رجوع دیکھیے مثلا مثلاً و";

    /// <summary>
    /// Further words that begin a sentence. More than one name after them is an institution: <c>Economist Intelligence
    /// Unit</c>.
    /// </summary>
    public const string OpenersOfOne =
        "Whilst Whenever Wherever Whatever Amid Amidst Alongside Along Apart Around About Above Across Aside Below "
        + "Beneath Behind Near Inside Outside Regardless Towards Toward Versus Barring Excepting Excluding Including "
        + "Albeit Lest Provided Supposing Assuming Granted Often Sometimes Occasionally Frequently Rarely Seldom Never "
        + "Always Usually Generally Typically Normally Commonly Now Thereafter Thereby Therein Subsequently Previously "
        + "Formerly Eventually Rather Quite Surely Arguably Certainly Clearly Obviously Evidently Undoubtedly "
        + "Admittedly Analogously Correspondingly Equally Relatedly Particularly Especially Precisely Exactly "
        + "Essentially Basically Fundamentally Merely Just Simply Solely Together Too Again Further Apparently "
        + "Presumably Possibly Probably Unfortunately Fortunately Curiously Ironically Paradoxically Strikingly "
        + "Tellingly Remarkably Significantly Critically Theoretically Empirically Methodologically Historically "
        + "Traditionally Conventionally Simultaneously Concurrently Independently Separately Respectively Briefly "
        + "Broadly Roughly Strictly Explicitly Implicitly Influentially Seminally Classically Subsequent Early Late "
        + "Decades Years Centuries Reading Rereading Borrowing Leveraging Synthesizing Synthesising Interpreting "
        + "Interviewing Translating Generalizing Generalising Refining Reanalyzing Reanalysing Analyzing Analysing "
        + "Contradicting Supporting Confirming Inspired Influenced Guided Motivated Informed Prompted Writing Working "
        + "Elaborating Relying Leaning Looking Turning Returning Starting Beginning Opposing Postdating Predating "
        + "Succeeding Preceding Ignoring Noting Observing Describing Explaining Examining Exploring Investigating "
        + "Studying Surveying Proposing Arguing Suggesting Claiming Stating Showing Demonstrating Documenting "
        + "Reporting Defining Distinguishing Developing Deploying Engaging Evaluating Assessing Estimating Measuring "
        + "Modeling Modelling Reinterpreting Reworking Reconsidering Critiquing Defending Refuting Rebutting Endorsing "
        + "Emphasizing Emphasising Highlighting Underlining Underscoring Stressing Joining Agreeing Disagreeing "
        + "Differing Departing Deriving Alluding Referring Pointing Answering Addressing Anticipating Complementing "
        + "Supplementing Qualifying Advancing Introducing Presenting Outlining Sketching Tracing Treating Viewing "
        + "Seeing Economist Economists Historian Historians Philosopher Philosophers Sociologist Sociologists "
        + "Psychologist Psychologists Anthropologist Anthropologists Critic Critics Theorist Theorists Biographer Poet "
        + "Novelist Researcher Scholar Linguist Geographer Archaeologist Journalist Biologist Ecologist Physicist "
        + "Chemist Mathematician Statistician Jurist Analyst Writer Colleague Colleagues Anthologist Pioneer President "
        + "Doch Dennoch Trotzdem Somit Vielmehr Nachfolgend Aus Auf Durch Nahezu Beide Einzig Allein Mehr Anders Tatsächlich "
        + "Letzteres Anschließend Hierzu Hierfür Daraufhin Stattdessen Nichtsdestotrotz Gleichwohl Sodann Wohl Einst Heute "
        + "Anlässlich Angesichts Entgegen Anhand Infolge Mithilfe Bezüglich Hinsichtlich Gegenüber Einschließlich "
        + "Entsprechend Sowohl Weder Allerdings Freilich Immerhin Letztlich Ausführlich Grundlegend Neuerdings "
        + "Obgleich Sofern Indem Nachdem Trotz Wegen Gemäß Zufolge Jedoch Zudem Außerdem Ferner Schließlich Daher "
        + "Deshalb Damit Dabei Hierbei Hingegen Ebenso Erst Insbesondere Unlängst Kürzlich Zunächst Bekanntlich Zwar "
        + "Wenn Weil Als Ob Bevor Statt Ohne Unter Über Zwischen Neben Hinter Vor Wo Warum Nun Jetzt Hier Dort Dann "
        + "Danach Davor Später Früher Zuerst Zuletzt Oft Häufig Manchmal Selten Immer Sogar Selbst Gerade Besonders "
        + "Vielleicht Möglicherweise Offenbar Offensichtlich Natürlich Historiker Soziologe Soziologin Philosoph Ökonom "
        + "Puis Ensuite Cependant Toutefois Néanmoins Lorsque Quand Donc Enfin Malgré Contre Parmi Outre Suivant Quant "
        + "Alors Tandis Puisque Déjà Plus Même Récemment Sans Sous Sur Entre Par Après Avant Pourtant Certes Notamment "
        + "Aussi Aunque Mientras Sin Sobre Tras Hasta Porque Pues Luego Además Incluso Tanto Donde Recientemente "
        + "Siguiendo Aun Aún Hacia Mediante Igualmente Posteriormente Finalmente Quizás Mentre Quando Infine Poi Inoltre "
        + "Tuttavia Invece Dopo Contro Senza Perché Dunque Recentemente Seguendo Benché Sebbene Nonostante Embora "
        + "Enquanto Porém Contudo Todavia Entretanto Depois Antes Sem Após Portanto Seguindo Ainda Fakat Sonra Özellikle "
        + "Örneğin Nitekim Oysa Böylece Yine Ni Né Nem";

    /// <summary>Nouns before “von” that are not given names: <c>Eine Arbeit von Taylor</c>.</summary>
    public const string OwnedNouns =
        "Arbeit|Arbeiten|Studie|Studien|Aufsatz|Buch|Werk|Werke|Beitrag|Beiträge|Untersuchung|Untersuchungen|Theorie|"
        + "Modell|Konzept|Ansatz|These|Thesen|"
        + "Analyse|Analysen|Definition|Begriff|Artikel|Ergebnisse|Daten|Schriften|Kritik|Vorschlag|Bericht|Texte?|"
        + "Überblick|Darstellung|Estudio|Estudios|"
        + "Trabajo|Étude|Études|Travaux|Studio|Studi|Estudo|Estudos|Trabalho|Obra|Teoría|Teoria|Théorie";

    /// <summary>
    /// Nouns that introduce a citation in German, where they look like names: <c>im Überblick Wang 2016</c>.
    /// </summary>
    public const string IntroducingNouns =
        "Überblick|Einführung|Einleitung|Übersicht|Vertiefung|Ergänzung|Kritik|Diskussion|Zusammenfassung|Geschichte|"
        + "Vergleich|Beispiel|Folgenden|Ganzen|Einzelnen|Begriff|Thema|Thematik|Problematik|Debatte|"
        + "Methode|Forschungsstand|Theorie|Entstehung|Entwicklung|Bedeutung|Rolle|Wirkung|Rezeption|Definition|"
        + "Einstieg|Orientierung|Veranschaulichung|Begründung";

    /// <summary>What introduces a citation.</summary>
    public const string Signal =
        @"see|cf\.?|e\.\s?g\.|i\.\s?e\.|viz\.|compare|contrast|also|but|or|both|here|in|by|from|after|following|contra|"
        + @"pace|per|via|against|with|especially|esp\.|"
        + @"particularly|in particular|notably|mainly|primarily|chiefly|inter alia|among (?:many )?others|"
        + @"amongst others|for (?:example|instance)|most recently|recently|originally|first|"
        + @"sources?|data|based on|building on|drawing on|according to|in line with|consistent with|similar to|"
        + @"inspired by|respectively|"
        + @"following|thus|so|still|e\.g|et seq\.|amongst?|likewise|similarly|most notably|classically|famously|"
        + @"seminally|"
        + @"(?:as |also |first |recently |previously |originally |variously |extensively |briefly |critically |and |"
        + @"or )*(?:reviewed|discussed|cited|quoted|summari[sz]ed|"
        + @"described|argued|suggested|proposed|reported|shown|noted|mentioned|found|explained|outlined|developed|"
        + @"adapted|taken|translated|reproduced|modified|"
        + @"defined|stated|demonstrated|documented|observed|analy[sz]ed|critici[sz]ed|elaborated|introduced|presented|"
        + @"used|employed|advanced|identified|"
        + @"examined|explored|established|set out|put forward|pointed out|formulated|conceptuali[sz]ed|theori[sz]ed|"
        + @"challenged|disputed|confirmed|supported|"
        + @"replicated|tested|estimated|measured|calculated|collected|reprinted|published|surveyed|treated|laid out|"
        + @"detailed|coined|emphasi[sz]ed|highlighted)"
        + @"(?: (?:in|by|from|after|at length (?:in|by)|in detail (?:in|by)))?"
        + @"|(?:for|in|as|on) (?:an? |the |more |further |recent |other |similar |early |detailed |different |"
        + @"critical |general |comprehensive )*"
        + @"(?:overviews?|reviews?|details?|discussions?|examples?|introductions?|summar(?:y|ies)|critiques?|"
        + @"criticisms?|surveys?|accounts?|analys[ei]s|history|background|"
        + @"evidence|treatments?|views?|applications?|exceptions?|this|a?n? ?example|comparison|sense|terms?)(?: (?:of|"
        + @"on) [\p{Ll} -]{1,40})?"
        + @"|a\.\s?A\.|anders|dagegen|vgl\.|siehe|s\.|etwa|auch|dazu|hierzu|nach|zit\. nach|zitiert nach|so|kritisch|zuletzt|ähnlich|z\.\s?B\.|"
        + @"u\.\s?a\.|bei|in"
        + @"|voir|aussi|notamment|par exemple|p\. ex\.|d'après|selon|cité (?:par|dans)|sur ce point|comme"
        + @"|véase|véanse|ver|vid\.|también|por ejemplo|p\. ej\.|según|citado (?:en|por)|cfr\.|como|entre otros"
        + @"|vedi|si veda|anche|ad esempio|per esempio|secondo|citato (?:in|da)|tra gli altri"
        + @"|veja|também|por exemplo|segundo|conforme|citado (?:em|por)|apud|entre outros"
        + @"|انظر|وانظر|راجع|ينظر|يُنظر|بنگرید به|نک\.?|ر\.\s?ک\.|نگاه کنید به|دیکھیے|مثلا"
        + @"|bkz\.|bakınız|ayrıca|örneğin|örn\.|krş\.|akt\.|aktaran|göre";

    [GeneratedRegex(@"\(\?[=!][^()]*\)")]
    private static partial Regex Lookahead { get; }

    [GeneratedRegex(@"'?\p{L}+")]
    private static partial Regex Word { get; }
}
