using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>Writes in-text citations in parentheses.</summary>
public static class InTextCitation
{
    /// <summary>The citation in pieces: <c>(Popalzay, 2024, §7.1, sentence 5)</c> in APA.</summary>
    /// <param name="locator">The locator with its label: <c>§7.1, sentence 5</c>; null for the whole work.</param>
    public static ImmutableArray<ReferencePart> Of(Work work, CitationStyle style, string? locator = null) =>
        EntryText.Join(", ", Source(work, style), EntryText.Of(locator)).Between("(", ")").Parts;

    private static EntryText Source(Work work, CitationStyle style) =>
        style switch
        {
            CitationStyle.Apa => EntryText.Join(", ", ApaNames(work), EntryText.Of(CitedDate.LetteredYear(work))),
            CitationStyle.Chicago => EntryText.Join(
                CitedDate.Year(work) is null ? ", " : " ",
                ChicagoNames(work),
                EntryText.Of(CitedDate.LetteredYear(work))
            ),
            _ => MlaStyle.Lead(work) is { } names
                ? Names(MlaStyle.Cited, names)
                : MlaStyle.Title(work, ShortTitle(work)),
        };

    private static EntryText ApaNames(Work work)
    {
        if (ApaStyle.Lead(work) is { Name: not "collection-editor" } names)
            return Names(ApaStyle.Cited, names);
        if (ShortTitle(work) is not { } variable)
            return CitedWork.UnknownTitle;
        return work.Has("container-title") && !work.IsWebPage()
            ? work.Quoted(variable)
            : work.InTitleCase(variable, PartStyle.Title);
    }

    private static EntryText ChicagoNames(Work work)
    {
        if (ChicagoStyle.Lead(work) is { } names)
            return Names(ChicagoStyle.Cited, names);
        var substitute = ChicagoStyle.Substitute(work);
        return substitute.IsEmpty ? ChicagoStyle.Title(work) : substitute;
    }

    private static EntryText Names(NameList list, NameVariable names) =>
        EntryText.Of(list.Write(names.Names, (name, _) => name.Whole));

    /// <summary>The variable with the shorter title; null if no title is known.</summary>
    private static string? ShortTitle(Work work) =>
        work.Has("title-short") ? "title-short"
        : work.Title is null ? null
        : "title";
}
