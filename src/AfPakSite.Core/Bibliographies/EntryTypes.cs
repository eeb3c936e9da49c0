using System.Text.RegularExpressions;

namespace AfPakSite.Bibliographies;

/// <summary>Decides the CSL type of an entry by what was read of it.</summary>
internal static partial class EntryTypes
{
    /// <summary>The variables that books have.</summary>
    private static readonly string[] Imprint = ["publisher", "publisher-place", "edition", "ISBN"];

    public static string Of(EntryDraft entry)
    {
        var container = entry.Find("container-title") ?? "";
        if (IsThesis(entry))
            return "thesis";
        if (Report.IsMatch(entry.Genre) || entry.Has("number"))
            return "report";
        if (EntryWords.NamesMeeting(container))
            return "paper-conference";
        if (entry.HasNames("editor") && container.Length > 0)
            return "chapter";
        if (EntryWords.NamesNewspaper(container) && !entry.Has("volume") && !entry.Has("issue"))
            return "article-newspaper";
        if (container.Length > 0)
            return OfPart(entry, container);
        return entry.Has("URL") && !entry.Has("publisher") && !entry.Has("publisher-place") && !entry.Has("ISBN")
                ? "webpage"
            : Imprint.Any(entry.Has) ? "book"
            : "document";
    }

    public static bool IsThesis(EntryDraft entry) => Thesis.IsMatch(entry.Genre);

    private static string OfPart(EntryDraft entry, string container) =>
        entry.Has("volume") || entry.Has("issue") || EntryWords.NamesJournal(container) && !entry.Has("publisher")
            ? "article-journal"
        : entry.Has("publisher") || entry.Has("publisher-place") ? "chapter"
        : entry.Has("URL") ? "webpage"
        : entry.Date?.Issued?.Start?.Day is not null ? "article-newspaper"
        : entry.Date?.Issued?.Start?.Month is not null ? "article-magazine"
        : "article-journal";

    [GeneratedRegex("thesis|diss|tesis|tese|tesi|th[èe]se|tezi|arbeit|mémoire|habilitation", RegexOptions.IgnoreCase)]
    private static partial Regex Thesis { get; }

    [GeneratedRegex(
        "report|paper|brief|bericht|papier|rapport|informe|relatório|rapor|documento",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Report { get; }
}
