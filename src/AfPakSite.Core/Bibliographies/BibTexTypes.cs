namespace AfPakSite.Bibliographies;

/// <summary>The types of BibTeX and biblatex (biblatex manual, 2.1), and those of CSL that say the same.</summary>
internal static class BibTexTypes
{
    /// <summary>The type of a work of which only this is known.</summary>
    public const string Other = "document";

    private static readonly Dictionary<string, string> Types = All();

    /// <summary>The names of variants of English (biblatex manual, 4.9.1).</summary>
    private static readonly string[] English =
    [
        "american",
        "australian",
        "british",
        "canadian",
        "eng",
        "english",
        "newzealand",
        "UKenglish",
        "USenglish",
    ];

    /// <summary>The words for types of works that biblatex knows by keys (biblatex manual, 4.9.2.13).</summary>
    private static readonly Dictionary<string, string> Genres = new(StringComparer.Ordinal)
    {
        ["phdthesis"] = "PhD thesis",
        ["mathesis"] = "Master’s thesis",
        ["mastersthesis"] = "Master’s thesis",
        ["bathesis"] = "Bachelor’s thesis",
        ["candthesis"] = "Candidate thesis",
        ["techreport"] = "Technical report",
        ["resreport"] = "Research report",
        ["software"] = "Software",
        ["datacd"] = "Data CD",
        ["audiocd"] = "Audio CD",
        ["patent"] = "Patent",
        ["patentde"] = "German patent",
        ["patenteu"] = "European patent",
        ["patentfr"] = "French patent",
        ["patentuk"] = "British patent",
        ["patentus"] = "U.S. patent",
        ["patreq"] = "Patent request",
        ["patreqde"] = "German patent request",
        ["patreqeu"] = "European patent request",
        ["patreqfr"] = "French patent request",
        ["patrequk"] = "British patent request",
        ["patrequs"] = "U.S. patent request",
    };

    public static IEnumerable<string> Known => Types.Keys;

    /// <param name="type">A type in lower case.</param>
    /// <returns>Null for a type that neither of them has.</returns>
    public static string? Of(string type) => Types.GetValueOrDefault(type);

    /// <summary>The type of an entry, with what “entrysubtype” adds (biblatex manual, 2.2.3).</summary>
    public static string? Of(string type, string? subtype) =>
        (Of(type), subtype) switch
        {
            ("article-journal", "newspaper") => "article-newspaper",
            ("article-journal", "magazine") => "article-magazine",
            var (known, _) => known,
        };

    /// <summary>What a work is called in bibliographies: the words of its field, or those of a thesis.</summary>
    public static string? GenreOf(string type, string? written) =>
        written is { Length: > 0 } ? Genres.GetValueOrDefault(written, written)
        : type is "phdthesis" or "mastersthesis" ? Genres[type]
        : null;

    /// <summary>The tag of a language; the name as it is written for other languages than English.</summary>
    public static string LanguageOf(string name) =>
        English.Contains(name.Split(',', ' ', ';')[0], StringComparer.OrdinalIgnoreCase) ? "en" : name;

    private static Dictionary<string, string> All()
    {
        (string Type, string Names)[] types =
        [
            ("article-journal", "article suppperiodical"),
            ("article-magazine", "magazine"),
            ("article-newspaper", "newspaper"),
            ("book", "book mvbook booklet collection mvcollection proceedings mvproceedings reference mvreference"),
            ("chapter", "incollection inbook bookinbook suppbook suppcollection"),
            ("paper-conference", "inproceedings conference"),
            ("entry-encyclopedia", "inreference"),
            ("report", "techreport report"),
            ("thesis", "phdthesis mastersthesis thesis"),
            ("webpage", "online electronic www webpage website"),
            ("manuscript", "unpublished"),
            ("dataset", "dataset data"),
            ("software", "software"),
            ("periodical", "periodical"),
            ("patent", "patent"),
            ("standard", "standard"),
            ("legislation", "legislation legal"),
            ("legal_case", "jurisdiction"),
            ("personal_communication", "letter"),
            ("review", "review"),
            ("motion_picture", "movie video"),
            ("song", "audio music"),
            ("performance", "performance"),
            ("graphic", "artwork image"),
            (Other, "misc manual set xdata commentary unknown custom customa customb customc customd custome customf"),
        ];
        return types
            .SelectMany(type => type.Names.Split(' ').Select(name => (name, type.Type)))
            .ToDictionary(pair => pair.name, pair => pair.Type, StringComparer.Ordinal);
    }
}
