using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>What the file of a study says of it in front matter and below its title, as it is written there.</summary>
/// <param name="Keywords">Each once, in order.</param>
/// <param name="License">Its name, abbreviation or address.</param>
/// <param name="HasKeywordsInText">Whether the text has a line of keywords, so that readers need no other.</param>
/// <param name="AuthorParagraphs">How many paragraphs at the beginning of the text name its authors and where they
/// work.</param>
/// <param name="Bibliographies">The names of the files that list the works.</param>
/// <param name="LikelyAuthor">A line below the title that may be the name of the author, although nothing says so; null
/// without one.</param>
/// <param name="Nocite">The keys of works that the bibliography contains although the study does not cite them; an
/// asterisk means all.</param>
public sealed record StudyHead(
    Located<string>? Title,
    ImmutableArray<HeadAuthor> Authors,
    ImmutableArray<Located<string>> Keywords,
    Located<string>? Abstract,
    Located<string>? Description,
    Located<string>? Date,
    Located<string>? Language,
    Located<string>? Doi,
    Located<string>? License,
    ImmutableArray<Located<string>> Bibliographies,
    bool HasKeywordsInText = false,
    int AuthorParagraphs = 0,
    Located<string>? LikelyAuthor = null,
    ImmutableArray<Located<string>> Nocite = default
)
{
    /// <summary>Whether <c>nocite</c>, as in pandoc, keeps a work that the study does not cite.</summary>
    public bool KeepsUncited(string key) =>
        !Nocite.IsDefault && Nocite.Any(kept => kept.Value == "*" || kept.Value == key);

    /// <summary>The head of a file that says nothing of the study.</summary>
    public static StudyHead Empty { get; } = new(null, [], [], null, null, null, null, null, null, []);
}

/// <summary>An author in front matter.</summary>
/// <param name="Name">The whole name, or several names in one text.</param>
/// <param name="Family">Null where the name is not split.</param>
/// <param name="Orcid">Perhaps as an address.</param>
/// <param name="Affiliations">Where the author works, each in one line.</param>
/// <param name="IsOne">Whether the text shows by its form that this is one author.</param>
public sealed record HeadAuthor(
    Located<string> Name,
    string? Family,
    string? Given,
    Located<string>? Orcid,
    ImmutableArray<string> Affiliations,
    bool IsOne = false
);
