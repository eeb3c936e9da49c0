namespace AfPakSite.Bibliographies;

/// <summary>The types of BibTeX and biblatex (biblatex manual, 2.1), and those of CSL that say the same.</summary>
internal static class BibTexTypes
{
    /// <summary>The type of a work of which only this is known.</summary>
    public const string Other = "document";

    private static readonly Dictionary<string, string> Types = All();

    public static IEnumerable<string> Known => Types.Keys;

    /// <param name="type">A type in lower case.</param>
    /// <returns>Null for a type that neither of them has.</returns>
    public static string? Of(string type) => Types.GetValueOrDefault(type);

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
