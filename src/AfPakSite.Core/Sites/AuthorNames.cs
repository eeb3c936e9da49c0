using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Sites;

/// <summary>The names in a text of front matter, each of a person or an institution.</summary>
/// <param name="Names">Empty if it is not certain which names they are.</param>
/// <param name="Doubt">Why it is not certain; null where it is.</param>
internal sealed partial record AuthorNames(ImmutableArray<PersonName> Names, FrontValue? Doubt)
{
    private const string Separators = ",;";

    public static AuthorNames Of(HeadAuthor author)
    {
        if (author.Family is not null || author.Given is not null)
            return Read(
                new PersonName(author.Family ?? author.Given, author.Family is null ? null : author.Given, null, null)
            );
        var text = author.Name.Value;
        var names = Byline.Names(text);
        if (!text.AsSpan().ContainsAny(Separators) && IsInstitution(text))
            return OfInstitution(text, names, author.IsOne);
        var institutions = names.Count(name => IsInstitution(name.Direct));
        return institutions == names.Length ? Read([.. names.Select(name => Institution(name.Direct))])
            : institutions > 0 ? new([], FrontValue.Institution)
            : AreUncertain(names, text) ? new([], FrontValue.Author)
            : Read([.. names]);
    }

    /// <summary>An institution, whose name may contain “and”, or several.</summary>
    private static AuthorNames OfInstitution(string text, ImmutableArray<PersonName> names, bool isOne) =>
        isOne || names.Length == 1 || names.Any(name => name.Given is null) ? Read(Institution(text))
        : names.All(name => IsInstitution(name.Direct)) ? Read([.. names.Select(name => Institution(name.Direct))])
        : new([], FrontValue.Institution);

    private static AuthorNames Read(params ImmutableArray<PersonName> names) => new(names, null);

    /// <summary>
    /// Whether a part may be something else than a name: a word beside whole names, words with commas of which two may
    /// be one name, or words before a name (<c>edited by Ada Brown</c>).
    /// </summary>
    private static bool AreUncertain(ImmutableArray<PersonName> names, string text)
    {
        var single = names.Count(name => name.Given is null);
        return (single > 0 && single < names.Length)
            || (single > 1 && single == names.Length && text.Contains(',') && char.IsUpper(text[0]))
            || names.Any(name => name.Given is [var first, ..] && char.IsLower(first) && name.Direct.Any(char.IsUpper));
    }

    private static bool IsInstitution(string name) =>
        name.Contains(' ') && (EntryWords.NamesInstitution(name) || NotOfPersons.IsMatch(name));

    private static PersonName Institution(string name) => new(null, null, name, null);

    /// <summary>Words that the names of persons do not have.</summary>
    [GeneratedRegex("^The |\\s(?:of|for|für)\\s")]
    private static partial Regex NotOfPersons { get; }
}
