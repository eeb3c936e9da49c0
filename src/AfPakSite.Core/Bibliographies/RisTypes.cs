namespace AfPakSite.Bibliographies;

/// <summary>The types of RIS, and those of CSL that say the same.</summary>
internal static class RisTypes
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["JOUR"] = "article-journal",
        ["MGZN"] = "article-magazine",
        ["NEWS"] = "article-newspaper",
        ["BOOK"] = "book",
        ["EDBOOK"] = "book",
        ["CHAP"] = "chapter",
        ["CPAPER"] = "paper-conference",
        ["CONF"] = "paper-conference",
        ["ENCYC"] = "entry-encyclopedia",
        ["DICT"] = "entry-dictionary",
        ["RPRT"] = "report",
        ["THES"] = "thesis",
        ["ELEC"] = "webpage",
        ["STAT"] = "legislation",
        ["EJOUR"] = "article-journal",
        ["INPR"] = "article-journal",
        ["EBOOK"] = "book",
        ["SER"] = "book",
        ["ECHAP"] = "chapter",
        ["GOVDOC"] = "report",
        ["STAND"] = "standard",
        ["BLOG"] = "post-weblog",
        ["PAMP"] = "pamphlet",
        ["MANSCPT"] = "manuscript",
        ["UNPB"] = "manuscript",
        ["BILL"] = "bill",
        ["CASE"] = "legal_case",
        ["HEAR"] = "hearing",
        ["PAT"] = "patent",
        ["DATA"] = "dataset",
        ["AGGR"] = "dataset",
        ["COMP"] = "software",
        ["MAP"] = "map",
        ["ART"] = "graphic",
        ["FIGURE"] = "figure",
        ["MPCT"] = "motion_picture",
        ["VIDEO"] = "motion_picture",
        ["SOUND"] = "song",
        ["MUSIC"] = "musical_score",
        ["SLIDE"] = "speech",
        ["PCOMM"] = "personal_communication",
        ["GEN"] = BibTexTypes.Other,
        ["ABST"] = BibTexTypes.Other,
        ["MISC"] = BibTexTypes.Other,
        ["CTLG"] = BibTexTypes.Other,
        ["CLSWK"] = "classic",
        ["ANCIENT"] = "classic",
        ["DBASE"] = "dataset",
        ["ICOMM"] = "personal_communication",
        ["LEGAL"] = "legislation",
        ["UNBILL"] = "bill",
        ["ADVS"] = "motion_picture",
        ["CHART"] = "figure",
        ["EQUA"] = "figure",
        ["GRANT"] = "report",
        ["MULTI"] = "webpage",
    };

    public static IEnumerable<string> Known => Types.Keys;

    /// <summary>The type of CSL; null for a type that RIS does not have.</summary>
    public static string? Of(string type) => Types.GetValueOrDefault(type);
}
