using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Citing;

/// <summary>What all styles ask of a work: its kind of work, its names, its variables as text.</summary>
internal static class CitedWork
{
    /// <summary>The piece that stands in the place of a title; it is no part of the work.</summary>
    public static readonly EntryText UnknownTitle = EntryText.Of("[Title not known.]", PartStyle.Unknown);

    public static bool IsArticle(this Work work) =>
        work.Type
            is "article-journal"
                or "article-magazine"
                or "article-newspaper"
                or "post-weblog"
                or "review"
                or "review-book";

    public static bool IsPress(this Work work) => work.Type is "article-magazine" or "article-newspaper";

    /// <summary>Whether the work stands in a book.</summary>
    public static bool IsChapter(this Work work) =>
        work.Type is "chapter" or "entry-dictionary" or "entry-encyclopedia" or "paper-conference";

    public static bool IsWebPage(this Work work) => work.Type is "post" or "webpage";

    public static bool Has(this Work work, string variable) => work.Find(variable) is not null;

    public static EntryText Text(this Work work, string variable, PartStyle style = PartStyle.Plain) =>
        EntryText.Of(work.Find(variable), style);

    /// <summary>A variable that is a title, in title case.</summary>
    public static EntryText InTitleCase(this Work work, string variable, PartStyle style = PartStyle.Plain) =>
        work.Find(variable) is { } title ? EntryText.Of(TitleCase.Of(title), style) : EntryText.Empty;

    /// <summary>A title in title case and quotation marks; marks within it become single ones.</summary>
    public static EntryText Quoted(string title) =>
        EntryText.Of(Quotation.Within(TitleCase.Of(title))).Between("“", "”");

    /// <summary>A variable that begins with a capital.</summary>
    public static EntryText Capitalised(this Work work, string variable) =>
        work.Find(variable) is { } text ? EntryText.Of(TitleCase.First(text)) : EntryText.Empty;

    public static ImmutableArray<PersonName> NamesOf(this Work work, string variable) =>
        work.Names.FirstOrDefault(names => names.Name == variable)?.Names ?? [];

    /// <summary>The first of the name variables that is given.</summary>
    public static NameVariable? FirstNames(this Work work, params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (work.NamesOf(variable) is { IsEmpty: false } names)
                return new(variable, names);
        }
        return null;
    }

    /// <summary>The work without names that stand elsewhere in its entry.</summary>
    public static Work Without(this Work work, string names) =>
        work with
        {
            Names = work.Names.RemoveAll(variable => variable.Name == names),
        };

    /// <summary>The DOI as a link, or else the address.</summary>
    public static EntryText Address(this Work work) => EntryText.Link(work.DoiAddress ?? work.Find("URL"));

    /// <summary>“2nd ed.” of an edition that is a number, or its words.</summary>
    public static string? Edition(this Work work) =>
        work.Find("edition") is { } edition
            ? IsNumeric(edition)
                ? $"{Ordinal(edition)} ed."
                : edition
            : null;

    public static bool IsNumeric(string? text) => text is { Length: > 0 } && text.All(char.IsAsciiDigit);

    private static string Ordinal(string number) =>
        number
        + number switch
        {
            [.., '1', '1' or '2' or '3'] => "th",
            [.., '1'] => "st",
            [.., '2'] => "nd",
            [.., '3'] => "rd",
            _ => "th",
        };
}
