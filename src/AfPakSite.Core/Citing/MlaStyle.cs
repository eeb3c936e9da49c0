using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>
/// The MLA Handbook, 9th edition, as in its official CSL style: commas within containers, no letters after years.
/// </summary>
internal static class MlaStyle
{
    private static readonly NameList Listed = new("and ", 3, 1, CommaBeforeLast: true);

    /// <summary>The names of in-text citations and of contributors.</summary>
    public static readonly NameList Cited = new("and ", 3, 1, CommaBeforeLast: false);

    public static EntryText Entry(Work work)
    {
        var lead = Lead(work);
        var rest = lead is null ? work : work.Without(lead.Name);
        var container = EntryText.Join(
            ", ",
            work.InTitleCase("container-title", PartStyle.Title),
            Contributors(rest),
            Version(work),
            Number(work),
            Publisher(work),
            EntryText.Of(Date(work)),
            Pages(work),
            work.Has("source") ? EntryText.Empty : work.Address()
        );
        var archive = EntryText.Join(", ", work.Text("archive"), Database(work));
        return EntryText
            .Join(
                ". ",
                lead is null ? EntryText.Empty : EntryText.Of(Names(lead)),
                Title(work, "title"),
                container,
                archive
            )
            .Between("", ".");
    }

    public static NameVariable? Lead(Work work) => work.FirstNames("author", "editor", "translator");

    /// <summary>A title of the work: in quotation marks if the work is part of another, otherwise in italics.</summary>
    public static EntryText Title(Work work, string? variable)
    {
        if (variable is null || !work.Has(variable))
            return CitedWork.UnknownTitle;
        return work.Has("container-title") ? work.Quoted(variable) : work.InTitleCase(variable, PartStyle.Title);
    }

    private static string Names(NameVariable names)
    {
        var list = Listed.Write(
            names.Names,
            (name, isFirst) => isFirst ? name.WithSpacedInitials().Inverted : name.WithSpacedInitials().Direct
        );
        return names.Name == "author" ? list : $"{list}, {names.Name}{(names.Names.Length > 1 ? "s" : "")}";
    }

    private static EntryText Contributors(Work work) =>
        EntryText.Join(
            ", ",
            By(work, "container-author", "by "),
            By(work, "editor", "edited by "),
            By(work, "translator", "translated by "),
            By(work, "director", "directed by "),
            By(work, "interviewer", "interview by ")
        );

    /// <summary>A contribution and its names, capitalized if no container precedes it.</summary>
    private static EntryText By(Work work, string variable, string verb) =>
        EntryText
            .Of(Cited.Write(work.NamesOf(variable), (name, _) => name.Direct))
            .Between(work.Has("container-title") ? verb : TitleCase.First(verb));

    private static EntryText Version(Work work) =>
        EntryText.Join(
            ", ",
            EntryText.Of(work.Edition() is { } edition ? TitleCase.First(edition) : null),
            work.Text("version"),
            work.Text("medium")
        );

    private static EntryText Number(Work work) =>
        EntryText.Join(
            ", ",
            Volume(work),
            work.Text("issue").Between("no. "),
            work.Type == "report" ? work.Text("genre") : EntryText.Empty,
            work.Text("number")
        );

    /// <summary>The volume, which the style omits directly after the title of a work with an author.</summary>
    private static EntryText Volume(Work work)
    {
        var volume = work.Text("volume");
        if (work.Has("edition") || work.Has("container-title"))
            return volume.Between("vol. ");
        var others = work.FirstNames("translator", "container-author", "interviewer", "director") is not null;
        if (!work.Authors.IsEmpty)
            return others || work.FirstNames("editor") is not null ? volume.Between("vol. ") : EntryText.Empty;
        if (work.FirstNames("editor") is not null)
            return others ? volume.Between("vol. ") : EntryText.Empty;
        return volume.Between(
            work.FirstNames("container-author", "interviewer", "director") is null ? "Vol. " : "vol. "
        );
    }

    private static EntryText Publisher(Work work) =>
        work.IsPress() || work.Type == "article-journal" ? EntryText.Empty : work.Text("publisher");

    private static string? Date(Work work) =>
        work.Type switch
        {
            "book" or "chapter" or "paper-conference" or "motion_picture" => CitedDate.Year(work),
            "article-journal" => CitedDate.DayFirst(work, withDay: false),
            "speech" => null,
            _ => CitedDate.DayFirst(work),
        };

    private static EntryText Pages(Work work) =>
        work.Find("page") is { } pages
            ? EntryText.Of($"{(PageRange.IsPlural(pages) ? "pp." : "p.")} {PageRange.MinimalTwo(pages)}")
            : EntryText.Empty;

    private static EntryText Database(Work work) =>
        work.Has("source") && !work.Address().IsEmpty
            ? EntryText.Join(", ", work.Text("source", PartStyle.Title), work.Address())
            : EntryText.Empty;
}
