using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Annotations;

namespace AfPakSite.Metadata;

/// <summary>The values that nodes of several kinds share.</summary>
internal static class JsonLdText
{
    /// <summary>A text; null if it is empty.</summary>
    public static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>The authors of a work; null if there are none.</summary>
    public static ImmutableArray<AuthorNode>? AuthorsOf(Work work) =>
        work.Authors.IsEmpty ? null : [.. work.Authors.Select(AuthorOf)];

    /// <summary>A date with its known precision (ISO 8601); null if the year is uncertain.</summary>
    public static string? DateOf(EdtfPoint? point) =>
        point switch
        {
            null or { Qualifier: not null } => null,
            _ when point.Digits.Contains('X') => null,
            { Month: <= 12 and var month, Day: { } day } => string.Create(
                CultureInfo.InvariantCulture,
                $"{point.Digits}-{month:00}-{day:00}"
            ),
            { Month: <= 12 and var month } => string.Create(CultureInfo.InvariantCulture, $"{point.Digits}-{month:00}"),
            _ => point.Digits,
        };

    private static AuthorNode AuthorOf(PersonName author)
    {
        var isPerson = author.Literal is null;
        return new(
            isPerson ? "Person" : "Organization",
            author.OrcidAddress,
            author.Direct,
            isPerson ? Known(author.Family) : null,
            isPerson ? Known(author.Given) : null,
            author.OrcidAddress,
            author.WorksAt.IsEmpty ? null : [.. author.WorksAt.Select(place => new NamedNode("Organization", place))]
        );
    }
}
