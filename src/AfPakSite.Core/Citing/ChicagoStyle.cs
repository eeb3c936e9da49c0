using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>The Chicago Manual of Style, 17th edition, author–date, as in its official CSL style.</summary>
internal static class ChicagoStyle
{
    private static readonly NameList Listed = new("and ", 11, 7, CommaBeforeLast: true);
    private static readonly NameList Within = new("and ", int.MaxValue, 0, CommaBeforeLast: false);

    /// <summary>The names of in-text citations.</summary>
    public static readonly NameList Cited = new("and ", 4, 1, CommaBeforeLast: false);

    public static EntryText Entry(Work work)
    {
        var lead = Lead(work);
        var rest = lead is null ? work : work.Without(lead.Name);
        var substitute = lead is null ? Substitute(work) : EntryText.Empty;
        var beginsWithTitle = lead is null && substitute.IsEmpty;
        var names = lead is null
            ? beginsWithTitle
                ? Title(work)
                : substitute
            : EntryText.Of(Names(lead));
        var head = EntryText.Join(
            ". ",
            names,
            EntryText.Of(CitedDate.LetteredYear(work)),
            beginsWithTitle ? EntryText.Empty : Title(work)
        );
        var container = substitute.IsEmpty ? Container(rest) : EntryText.Empty;
        return EntryText
            .Join(
                "",
                head,
                Description(rest),
                Contributors(rest).Between(". "),
                container.Between(". "),
                ContainerContributors(rest),
                Edition(rest),
                Pages(rest),
                Volume(rest),
                Series(rest).Between(". "),
                Publication(rest),
                ArticlePages(rest),
                Access(rest).Between(". ")
            )
            .Between("", ".");
    }

    public static NameVariable? Lead(Work work) => work.FirstNames("author", "editor", "translator", "director");

    /// <summary>The newspaper in place of the author of an unsigned article.</summary>
    public static EntryText Substitute(Work work) =>
        work.IsPress() || work.Type is "review" or "review-book"
            ? work.InTitleCase("container-title", PartStyle.Title)
            : EntryText.Empty;

    public static EntryText Title(Work work)
    {
        if (work.Title is not { } title)
            return CitedWork.UnknownTitle;
        if (work.Type is "interview" or "patent" or "legal_case")
            return EntryText.Of(title);
        return IsBook(work) && work.Type != "report"
            ? EntryText.Join(
                "",
                work.InTitleCase("title", PartStyle.Title),
                work.Text("version").Between(" (version ", ")")
            )
            : work.Quoted("title");
    }

    private static string Names(NameVariable names)
    {
        var list = Listed.Write(names.Names, (name, isFirst) => isFirst ? name.Demoted : name.Direct);
        return (names.Name, names.Names.Length > 1) switch
        {
            ("editor", false) => $"{list}, ed.",
            ("editor", true) => $"{list}, eds.",
            ("translator", _) => $"{list}, trans.",
            ("director", false) => $"{list}, dir.",
            ("director", true) => $"{list}, dirs.",
            _ => list,
        };
    }

    private static EntryText Description(Work work)
    {
        var genre =
            work.Title is null || work.Type is "thesis" or "personal_communication" or "speech"
                ? EntryText.Empty
                : EntryText.Join(
                    " ",
                    work.Capitalized("genre"),
                    work.Type == "report" ? work.Text("number") : EntryText.Empty
                );
        return EntryText.Join("", work.Capitalized("medium").Between(". "), genre.Between(". "));
    }

    private static EntryText Contributors(Work work) =>
        work.IsChapter()
            ? EntryText.Empty
            : EntryText.Join(
                ". ",
                By(work, "editor", "Edited by "),
                By(work, "translator", "Translated by "),
                By(work, "director", "Directed by ")
            );

    private static EntryText ContainerContributors(Work work) =>
        work.IsChapter()
            ? EntryText
                .Join(
                    ", ",
                    By(work, "container-author", "by "),
                    By(work, "editor", "edited by "),
                    By(work, "translator", "translated by ")
                )
                .Between(", ")
            : EntryText.Empty;

    private static EntryText By(Work work, string variable, string verb) =>
        EntryText.Of(Within.Write(work.NamesOf(variable), (name, _) => name.Direct)).Between(verb);

    private static EntryText Container(Work work)
    {
        var title = work.InTitleCase("container-title", work.Type == "webpage" ? PartStyle.Plain : PartStyle.Title);
        return title.Between(work.IsChapter() ? "In " : "", work.Type == "post-weblog" ? " (blog)" : "");
    }

    private static EntryText Edition(Work work)
    {
        if (work.Edition() is not { } edition)
            return EntryText.Empty;
        if (work.IsChapter())
            return EntryText.Of($", {edition}");
        return IsBook(work) ? EntryText.Of($". {TitleCase.First(edition)}") : EntryText.Empty;
    }

    /// <summary>The volume and pages of the book that contains the work.</summary>
    private static EntryText Pages(Work work) =>
        work.IsChapter() && work.Find("page") is { } pages
            ? EntryText
                .Join("", work.Text("volume").Between("", ":"), EntryText.Of(PageRange.Chicago(pages)))
                .Between(", ")
            : EntryText.Empty;

    private static EntryText Volume(Work work)
    {
        if (work.Type == "article-journal")
            return Issue(work);
        if (IsBook(work))
            return EntryText
                .Join(". ", work.Text("volume").Between("Vol. "), work.Text("number-of-volumes").Between("", " vols."))
                .Between(". ");
        return work.IsChapter() && !work.Has("page") ? work.Text("volume").Between(". Vol. ") : EntryText.Empty;
    }

    private static EntryText Issue(Work work)
    {
        var month = EntryText.Of(CitedDate.Month(work));
        if (work.Has("volume"))
            return EntryText.Join(
                "",
                work.Text("volume").Between(" "),
                (work.Has("issue") ? work.Text("issue") : month).Between(" (", ")")
            );
        return work.Has("issue")
            ? EntryText.Join(" ", work.Text("issue").Between("no. "), month.Between("(", ")")).Between(", ")
            : month.Between(", ");
    }

    private static EntryText Series(Work work) =>
        work.Type == "article-journal"
            ? EntryText.Empty
            : EntryText.Join(
                CitedWork.IsNumeric(work.Find("collection-number")) ? " " : ", ",
                work.InTitleCase("collection-title"),
                work.Text("collection-number")
            );

    private static EntryText Publication(Work work)
    {
        if (work.IsPress())
            return EntryText.Of(CitedDate.MonthFirst(work)).Between(", ");
        if (work.Type == "article-journal")
            return EntryText.Empty;
        var publisher = EntryText.Join(": ", work.Text("publisher-place"), work.Text("publisher"));
        return EntryText
            .Join(", ", work.Type == "thesis" ? work.Capitalized("genre") : EntryText.Empty, publisher)
            .Between(". ");
    }

    private static EntryText ArticlePages(Work work) =>
        work.Type switch
        {
            "article-newspaper" => EntryText
                .Join(", ", work.Text("edition").Between("", " edition"), work.Text("section").Between("sec. "))
                .Between(", "),
            "article-journal" when work.Find("page") is { } pages => EntryText.Of(
                (work.Has("volume") || work.Has("issue") ? ": " : ", ") + PageRange.Chicago(pages)
            ),
            _ => EntryText.Empty,
        };

    private static EntryText Access(Work work)
    {
        var isPrinted =
            work.Type
            is "article-journal"
                or "bill"
                or "book"
                or "chapter"
                or "legal_case"
                or "legislation"
                or "motion_picture"
                or "paper-conference";
        // The entry already has the year; only a more exact date adds something.
        var day =
            work.Type is "webpage" or "post-weblog" && CitedDate.Month(work).Length > 0
                ? CitedDate.MonthFirst(work)
                : null;
        return EntryText.Join(
            ". ",
            isPrinted ? EntryText.Empty : work.Text("archive"),
            EntryText.Of(day),
            work.Address()
        );
    }

    private static bool IsBook(Work work) =>
        work.Type is "bill" or "book" or "graphic" or "legislation" or "motion_picture" or "report" or "song";
}
