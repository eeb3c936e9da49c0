using System.Text;
using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Writes the references of an article that stay text.</summary>
internal static class JatsReferenceText
{
    private const int MostInitials = 4;

    /// <summary>The words of a citation; where only markup divides them, full stops do.</summary>
    public static string Of(XElement citation)
    {
        if (citation.Is("ref") || citation.Is("note"))
            return WhiteSpace.Collapse(
                string.Join(
                    ' ',
                    citation.Nodes().Where(node => node is not XElement { Name.LocalName: "label" }).Select(Words)
                )
            );
        if (!citation.Is("element-citation") && !HasOnlyParts(citation))
            return WhiteSpace.Collapse(Spaced(citation));
        var names = JatsReferences
            .Names(citation)
            .SelectMany(variable => variable.Names)
            .Select(name => WithStops(name).Inverted)
            .Concat(citation.All("etal").Take(1).Select(_ => "et al."));
        string?[] parts =
        [
            string.Join(", ", names),
            JatsReferences.Text(citation, "year") is { } year ? $"({year})" : null,
            JatsReferences.Text(citation, "chapter-title")
                ?? JatsReferences.Text(citation, "article-title")
                ?? JatsReferences.Text(citation, "data-title"),
            JatsReferences.Text(citation, "source"),
            JatsReferences.Text(citation, "conf-name"),
            string.Join(", ", new[] { VolumeAndIssue(citation), JatsReferences.Pages(citation) }.OfType<string>()),
            string.Join(
                ": ",
                new[]
                {
                    JatsReferences.Text(citation, "publisher-loc"),
                    JatsReferences.Text(citation, "publisher-name"),
                }.OfType<string>()
            ),
            JatsReferences.PublicId(citation, "doi") is { } doi
                ? $"https://doi.org/{Doi.Of(doi)}"
                : JatsReferences.Address(citation),
        ];
        return string.Join(
            ' ',
            parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => $"{part!.TrimEnd('.')}.")
        );
    }

    private static string? VolumeAndIssue(XElement citation) =>
        (JatsReferences.Text(citation, "volume"), JatsReferences.Text(citation, "issue")) switch
        {
            ({ } volume, { } issue) => $"{volume}({issue})",
            var (volume, issue) => volume ?? issue,
        };

    /// <summary>Whether a citation is a record without words or punctuation between its parts.</summary>
    private static bool HasOnlyParts(XElement citation) =>
        citation.All("surname").Any()
        && citation.Elements().Any(part => part.Is("article-title") || part.Is("source"))
        && !citation.Nodes().OfType<XText>().Any(text => text.Value.Any(IsOfText));

    private static bool IsOfText(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or ';' or ':';

    /// <summary>The words of a citation, with spaces between parts that only markup divides.</summary>
    private static string Spaced(XElement citation)
    {
        var spaced = new StringBuilder();
        XText? before = null;
        foreach (var text in citation.DescendantNodes().OfType<XText>().Where(text => text.Value.Length > 0))
        {
            if (
                before is { Value: [.., var last] }
                && char.IsLetterOrDigit(last)
                && char.IsLetterOrDigit(text.Value[0])
                && IsPart(before)
                && IsPart(text)
            )
                spaced.Append(' ');
            spaced.Append(text.Value);
            before = text;
        }
        return spaced.ToString();
    }

    /// <summary>Whether a text is a part of a citation, such as a name, and not only in another font.</summary>
    private static bool IsPart(XText text) =>
        text.Parent?.Name.LocalName is not ("italic" or "bold" or "sup" or "sub" or "sc" or "underline" or "monospace");

    /// <summary>A name with full stops behind its initials: <c>Reed, J. A.</c> for <c>JA</c>.</summary>
    private static PersonName WithStops(PersonName name) =>
        name.Given is { Length: > 0 and <= MostInitials } given && given.All(char.IsUpper)
            ? name with
            {
                Given = string.Join(' ', given.Select(letter => $"{letter}.")),
            }
            : name;

    private static string Words(XNode node) => node is XElement element ? element.Value : ((XText)node).Value;
}
