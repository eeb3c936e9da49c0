using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Citing;

/// <summary>What all styles read from a work: its kind, its names, and its variables as text.</summary>
internal static partial class CitedWork
{
    /// <summary>The note in place of an unknown title, which is not part of the work.</summary>
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

    /// <summary>Whether the work is part of a book.</summary>
    public static bool IsChapter(this Work work) =>
        work.Type is "chapter" or "entry-dictionary" or "entry-encyclopedia" or "paper-conference";

    public static bool IsWebPage(this Work work) => work.Type is "post" or "webpage";

    public static bool Has(this Work work, string variable) => work.Find(variable) is not null;

    public static EntryText Text(this Work work, string variable, PartStyle style = PartStyle.Plain) =>
        EntryText.Of(work.Find(variable), style);

    /// <summary>A title variable in title case.</summary>
    public static EntryText InTitleCase(this Work work, string variable, PartStyle style = PartStyle.Plain) =>
        work.Has(variable) ? EntryText.Of(TitleCase.Of(work, variable), style) : EntryText.Empty;

    /// <summary>A title in title case and in quotation marks; marks inside it become single.</summary>
    public static EntryText Quoted(this Work work, string variable) =>
        EntryText.Of(Quotation.Within(TitleCase.Of(work, variable))).Between("“", "”");

    /// <summary>A variable with its first letter capitalized.</summary>
    public static EntryText Capitalized(this Work work, string variable) =>
        work.Find(variable) is { } text ? EntryText.Of(TitleCase.First(text)) : EntryText.Empty;

    public static ImmutableArray<PersonName> NamesOf(this Work work, string variable) =>
        work.Names.FirstOrDefault(names => names.Name == variable)?.Names ?? [];

    /// <summary>The first of these name variables with a value; null if there is none.</summary>
    public static NameVariable? FirstNames(this Work work, params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (work.NamesOf(variable) is { IsEmpty: false } names)
                return new(variable, names);
        }
        return null;
    }

    /// <summary>The work without a name variable that its entry already contains.</summary>
    public static Work Without(this Work work, string names) =>
        work.Derive(work.Id, work.Record with { Names = work.Names.RemoveAll(variable => variable.Name == names) });

    /// <summary>The address of the DOI, or else the URL, as a link.</summary>
    public static EntryText Address(this Work work) => EntryText.Link(work.DoiAddress ?? work.Find("URL"));

    /// <summary>
    /// “2nd ed.” for a number, as in “2”, “2nd edition” or “Second”, “revised ed.” for a word; else the words of the
    /// edition.
    /// </summary>
    public static string? Edition(this Work work) =>
        work.Find("edition") is not { } edition ? null
        : NumberedEdition.Match(edition) is { Success: true } match ? $"{Ordinal(match.Groups["number"].Value)} ed."
        : WordedNumbers.OrdinalOf(WordAlone.Match(edition).Groups["word"].Value) is { } number
            ? $"{Ordinal(number.ToString(CultureInfo.InvariantCulture))} ed."
        : WordedEdition.IsMatch(edition) ? $"{edition} ed."
        : edition;

    /// <summary>A word that may number an edition: <c>Second</c>, <c>Second edition</c>.</summary>
    [GeneratedRegex(@"\A(?<word>\p{L}{1,30})(?: ed(?:ition|n)?\.?)?\z")]
    private static partial Regex WordAlone { get; }

    [GeneratedRegex(@"\A(?<number>[0-9]{1,4})(?:st|nd|rd|th)?(?: ed(?:ition|n)?\.?)?\z")]
    private static partial Regex NumberedEdition { get; }

    /// <summary>Words that “ed.” follows: <c>second</c>, <c>revised and expanded</c>.</summary>
    [GeneratedRegex(
        @"\A(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|rev\.|revised|expanded|enlarged|updated|corrected|abridged|international|student)(?:,? and |,? |\z)){1,4}\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WordedEdition { get; }

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
