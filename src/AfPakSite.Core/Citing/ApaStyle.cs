using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>APA, 7th edition, as in its official CSL style. Titles are printed as recorded, in sentence case.</summary>
internal static class ApaStyle
{
    private static readonly NameList Listed = new("& ", 21, 19, CommaBeforeLast: true, EllipsisBeforeLast: true);
    private static readonly NameList Within = new("& ", int.MaxValue, 0, CommaBeforeLast: false);

    /// <summary>The names of in-text citations.</summary>
    public static readonly NameList Cited = new("& ", 3, 1, CommaBeforeLast: false);

    public static EntryText Entry(Work work)
    {
        var lead = Lead(work);
        var rest = lead is null ? work : work.Without(lead.Name);
        var date = EntryText.Of($"({Date(work)})");
        var names = lead is null ? EntryText.Empty : Names(lead);
        var title = Title(rest);
        var entry = lead is null
            ? EntryText.Join(". ", title, date, EntryText.Join(" ", Bracketed(rest)), Source(rest))
            : EntryText.Join(". ", names, date, EntryText.Join(" ", title, Bracketed(rest)), Source(rest));
        return EntryText.Join(" ", entry.Between("", "."), Retrieved(work), work.Address());
    }

    /// <summary>
    /// The day of the visit, which only a page without a date needs, because it may change (Publication Manual, 9.16).
    /// </summary>
    private static EntryText Retrieved(Work work) =>
        CitedDate.Year(work) is null
        && work.Record.Undated == WorkRecord.NoDate
        && work is { DoiAddress: null, Record.Accessed: { } accessed }
        && work.Has("URL")
            ? EntryText.Of(CitedDate.MonthFirst(accessed)).Between("Retrieved ", ", from")
            : EntryText.Empty;

    /// <summary>The names at the beginning of the entry; null if it begins with the title.</summary>
    public static NameVariable? Lead(Work work) =>
        work.FirstNames("author", "director") is { } names ? names
        : work.Has("container-title") && work.Type is "book" or "entry" or "entry-dictionary" or "entry-encyclopedia"
            ? null
        : work.FirstNames("editor", "collection-editor");

    private static EntryText Names(NameVariable names) =>
        EntryText.Join(
            " ",
            EntryText.Of(Listed.Write(names.Names, (name, _) => name.WithInitials().Inverted)),
            names.Name == "author" ? EntryText.Empty : EntryText.Of($"({Label(names)})")
        );

    private static string Date(Work work)
    {
        var day =
            work.IsPress() || work.IsWebPage() || work.Type is "post-weblog" or "interview" or "speech" || IsTalk(work)
                ? CitedDate.MonthAndDay(work)
                : "";
        return CitedDate.LetteredYear(work) + (day.Length > 0 ? $", {day}" : "");
    }

    /// <summary>The title and the details in parentheses after it.</summary>
    private static EntryText Title(Work work)
    {
        var isPart = work.Has("container-title") && !work.IsWebPage();
        var title = work.Title is null
            ? CitedWork.UnknownTitle
            : work.Text("title", isPart ? PartStyle.Plain : PartStyle.Title);
        var details = isPart ? Contributors(work) : EntryText.Join("; ", Contributors(work), Number(work), Place(work));
        return EntryText.Join(" ", title, details.Between("(", ")"));
    }

    private static EntryText Contributors(Work work)
    {
        var isOfArticle = work.IsArticle() || (work.Type == "paper-conference" && !IsInBook(work));
        var ofBook =
            isOfArticle || (work.Has("container-title") && !work.IsWebPage())
                ? EntryText.Empty
                : EntryText.Join("; ", Contributor(work, "editor"), Contributor(work, "translator"));
        return EntryText.Join(
            "; ",
            work.Title is null ? EntryText.Empty : Contributor(work, "interviewer"),
            isOfArticle ? Contributor(work, "translator") : ofBook
        );
    }

    private static EntryText Contributor(Work work, string variable) =>
        work.FirstNames(variable) is { } names ? EntryText.Of($"{Direct(names)}, {Label(names)}") : EntryText.Empty;

    private static EntryText Number(Work work)
    {
        if (work.Find("number") is not { } number)
            return EntryText.Empty;
        var label = CitedWork.IsNumeric(number) ? $"No. {number}" : number;
        var publisher = work.Type == "thesis" && IsPublished(work) ? work.Text("publisher") : EntryText.Empty;
        return EntryText.Join(", ", EntryText.Join(" ", work.InTitleCase("genre"), EntryText.Of(label)), publisher);
    }

    /// <summary>The edition, volume and pages of a book.</summary>
    private static EntryText Place(Work work)
    {
        if (
            work.IsArticle()
            || work.IsWebPage()
            || work.Type is "interview" or "speech"
            || (work.Type == "paper-conference" && !IsInBook(work))
        )
            return EntryText.Empty;
        var series =
            work.Type == "report"
                ? EntryText.Join(" ", work.InTitleCase("collection-title"), work.Text("collection-number"))
                : EntryText.Empty;
        var volume = work.Has("volume")
            ? work.Text("volume").Between("Vol. ")
            : work.Text("number-of-volumes").Between("Vol. 1–");
        return EntryText.Join(
            ", ",
            work.Text("version"),
            EntryText.Of(work.Edition()),
            series,
            volume,
            work.Text("issue").Between("Issue "),
            Pages(work)
        );
    }

    private static EntryText Pages(Work work) =>
        work.Find("page") is { } pages
            ? EntryText.Of($"{(PageRange.IsPlural(pages) ? "pp." : "p.")} {PageRange.Expanded(pages)}")
            : EntryText.Empty;

    /// <summary>The kind of the work, if the rest does not make it clear.</summary>
    private static EntryText Bracketed(Work work)
    {
        if (work.Type == "thesis")
        {
            var kind = work.Has("number")
                ? EntryText.Empty
                : EntryText.Join(
                    ", ",
                    work.Capitalized("genre"),
                    IsPublished(work) ? work.Text("publisher") : EntryText.Empty
                );
            return EntryText.Join("; ", kind, work.Capitalized("medium")).Between("[", "]");
        }
        return work.Has("container-title") && (IsTalk(work) || work.Type == "report") ? EntryText.Empty : Format(work);
    }

    private static EntryText Format(Work work)
    {
        var given = EntryText.Join(
            "; ",
            work.Has("number") ? EntryText.Empty : work.Capitalized("genre"),
            work.Capitalized("medium")
        );
        var kind =
            work.Has("genre") || work.Has("medium")
                ? given
                : EntryText.Of(
                    work.Type switch
                    {
                        "dataset" => "Data set",
                        "map" => "Map",
                        _ => null,
                    }
                );
        return kind.Between("[", "]");
    }

    private static EntryText Source(Work work) => EntryText.Join(". ", Container(work), Event(work), Publisher(work));

    private static EntryText Container(Work work) =>
        !work.Has("container-title") && !work.IsArticle() && work.Type != "paper-conference" || work.IsWebPage()
            ? EntryText.Empty
        : work.IsArticle() || (work.Type == "paper-conference" && !IsInBook(work)) ? Periodical(work)
        : Book(work);

    private static EntryText Periodical(Work work)
    {
        var volume = work.Has("volume")
            ? EntryText.Join("", work.Text("volume", PartStyle.Title), work.Text("issue").Between("(", ")"))
            : work.Text("issue", PartStyle.Title);
        var pages = work.Has("number")
            ? work.Text("number").Between("Article ")
            : EntryText.Of(work.Find("page") is { } range ? PageRange.Expanded(range) : null);
        return EntryText.Join(", ", work.InTitleCase("container-title", PartStyle.Title), volume, pages);
    }

    private static EntryText Book(Work work)
    {
        if (!work.Has("container-title"))
            return EntryText.Empty;
        ImmutableArray<NameVariable> named =
        [
            .. new[] { work.FirstNames("editor"), work.FirstNames("translator") }.OfType<NameVariable>(),
        ];
        if (named.IsEmpty && work.FirstNames("collection-editor", "container-author") is { } others)
            named = [others];
        var names = string.Join(
            ", & ",
            named.Select(names =>
                names.Name == "container-author" ? Direct(names) : $"{Direct(names)} ({Label(names)})"
            )
        );
        var title = EntryText.Join(", ", EntryText.Of(names), work.Text("container-title", PartStyle.Title));
        var format = IsTalk(work) || work.Type == "report" ? Format(work) : EntryText.Empty;
        return EntryText.Join(
            " ",
            EntryText.Of("In"),
            title,
            EntryText.Join("; ", Number(work), Place(work)).Between("(", ")"),
            format
        );
    }

    private static EntryText Event(Work work) =>
        IsTalkOrOther(work)
            ? EntryText.Join(", ", work.Text("event-title"), work.Text("event-place"))
            : EntryText.Empty;

    private static EntryText Publisher(Work work)
    {
        var publisher = work.Type switch
        {
            "thesis" => IsPublished(work) ? EntryText.Empty : work.Text("publisher"),
            "post" or "webpage" => EntryText.Join("; ", work.InTitleCase("container-title"), work.Text("publisher")),
            "paper-conference" => IsInBook(work) ? work.Text("publisher") : EntryText.Empty,
            "article-journal" or "article-magazine" or "article-newspaper" or "post-weblog" => EntryText.Empty,
            _ => work.Text("publisher"),
        };
        return EntryText.Join("; ", publisher, work.Text("archive"));
    }

    private static string Direct(NameVariable names) =>
        Within.Write(names.Names, (name, _) => name.WithInitials().Direct);

    private static string Label(NameVariable names) =>
        (names.Name, names.Names.Length > 1) switch
        {
            ("editor" or "collection-editor", false) => "Ed.",
            ("editor" or "collection-editor", true) => "Eds.",
            ("translator", _) => "Trans.",
            ("director", false) => "Director",
            ("director", true) => "Directors",
            (_, false) => "Interviewer",
            _ => "Interviewers",
        };

    private static bool IsInBook(Work work) => work.FirstNames("editor", "collection-editor") is not null;

    private static bool IsPublished(Work work) => work.Has("archive") || work.Has("DOI") || work.Has("URL");

    /// <summary>Whether the work was presented at a conference and not printed.</summary>
    private static bool IsTalk(Work work) => work.Type == "paper-conference" && IsTalkOrOther(work);

    private static bool IsTalkOrOther(Work work) =>
        !IsInBook(work) && !work.Has("issue") && !work.Has("page") && !work.Has("volume");
}
