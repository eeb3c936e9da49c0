using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>Writes the entry of a list of works, as far as the work is known, in the author–date order.</summary>
public static class ReferenceFormatter
{
    private const string DoiResolver = "https://doi.org/";

    /// <summary>The entry in pieces; what is not known is left out, an unknown title said to be unknown.</summary>
    public static ImmutableArray<ReferencePart> Format(Work work) =>
    [
        Plain($"{Sentence(Authors(work.Authors))} {Sentence(work.Year)} "),
        .. Title(work),
        .. Container(work),
        .. Publisher(work),
        .. Address(work),
    ];

    private static IEnumerable<ReferencePart> Title(Work work)
    {
        if (work.Title is not { } title)
            return [new("[Title not known.]", PartStyle.Unknown, null)];
        var edition = work.Find("edition") is { } number ? $" {Ordinal(number)} ed." : "";
        return IsPartOfSomething(work)
            ? [Plain($"“{Sentence(title)}” ")]
            : [new(title, PartStyle.Title, null), Plain(title.EndsWith('?') || title.EndsWith('!') ? edition : $".{edition}")];
    }

    private static IEnumerable<ReferencePart> Container(Work work)
    {
        if (work.Find("container-title") is not { } container)
            yield break;
        yield return new(container, PartStyle.Title, null);
        var volume = work.Find("volume") is { } v ? $" {v}" : "";
        var issue = work.Find("issue") is { } i ? $" ({i})" : "";
        var pages = work.Find("page") is { } p ? $": {p.Replace('-', '–')}" : "";
        yield return Plain($"{volume}{issue}{pages}.");
    }

    private static IEnumerable<ReferencePart> Publisher(Work work)
    {
        if (work.Find("publisher") is not { } publisher)
            return [];
        var place = work.Find("publisher-place") is { } town ? $"{town}: " : "";
        return [Plain($" {place}{publisher}.")];
    }

    private static IEnumerable<ReferencePart> Address(Work work)
    {
        var address = work.Find("DOI") is { } doi ? DoiResolver + doi : work.Find("URL");
        return address is null ? [] : [Plain(" "), new(address, PartStyle.Plain, address)];
    }

    private static string Authors(ImmutableArray<PersonName> names) => names.Length switch
    {
        0 => "Anonymous",
        1 => Inverted(names[0]),
        _ => $"{string.Join(", ", names[..^1].Select((name, index) => index == 0 ? Inverted(name) : Direct(name)))}, and {Direct(names[^1])}",
    };

    private static string Inverted(PersonName name) => name.Given is null ? name.Short : $"{name.Family}, {name.Given}";

    private static string Direct(PersonName name) => name.Given is null ? name.Short : $"{name.Given} {name.Family}";

    private static bool IsPartOfSomething(Work work) => work.Type is "article" or "article-journal" or "article-magazine" or "article-newspaper" or "chapter" or "paper-conference" or "entry-encyclopedia";

    private static string Sentence(string text) => text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('!') ? text : text + ".";

    private static string Ordinal(string number) => number switch
    {
        _ when number.Length == 0 || !char.IsAsciiDigit(number[^1]) => number,
        _ when number.EndsWith("11", StringComparison.Ordinal) || number.EndsWith("12", StringComparison.Ordinal) || number.EndsWith("13", StringComparison.Ordinal) => $"{number}th",
        _ => number + number[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" },
    };

    private static ReferencePart Plain(string text) => new(text, PartStyle.Plain, null);
}

/// <summary>A piece of an entry.</summary>
public sealed record ReferencePart(string Text, PartStyle Style, string? Address);

/// <summary>How a piece of an entry is set.</summary>
public enum PartStyle
{
    Plain,
    Title,
    Unknown,
}
