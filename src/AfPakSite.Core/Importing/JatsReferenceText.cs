using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Writes the references of an article that stay text.</summary>
internal static class JatsReferenceText
{
    private const int MostInitials = 4;

    /// <summary>
    /// The words of a citation; where only markup divides them, full stops do. Without names, its title is first.
    /// </summary>
    public static string Of(XElement citation)
    {
        if (citation.Is("ref") || citation.Is("note"))
            return WhiteSpace.Collapse(
                string.Join(
                    ' ',
                    citation.Nodes().Where(node => node is not XElement { Name.LocalName: "label" }).Select(Words)
                )
            );
        if (IsWritten(citation))
            return WhiteSpace.Collapse(Spaced(WithEndOfNames(citation)));
        var names = JatsRoles.In(citation).ToList();
        var (makers, titles) = (
            Makers(citation, names),
            Titles(citation, names).Where(title => !string.IsNullOrEmpty(title)).ToList()
        );
        var before = makers.Length == 0 ? titles.FirstOrDefault() : makers;
        string?[] parts =
        [
            before,
            JatsReferences.Text(citation, "year") is { } year ? $"({year})" : null,
            .. makers.Length == 0 ? titles.Skip(1) : titles,
            Joined(citation, "conf-name", "conf-loc", "conf-date"),
            string.Join(", ", new[] { VolumeAndIssue(citation), JatsReferences.Pages(citation) }.OfType<string>()),
            string.Join(
                ": ",
                new[] { JatsReferences.Text(citation, "publisher-loc"), JatsRoles.Publisher(citation) }.OfType<string>()
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

    /// <summary>The citation with a full stop where only a space is between the names and the title.</summary>
    private static XElement WithEndOfNames(XElement citation)
    {
        if (
            citation.Elements().FirstOrDefault(JatsRoles.IsTitle) is not { } title
            || title.ElementsBeforeSelf().LastOrDefault() is not { } names
            || !(names.Is("person-group") || JatsNames.Of(names) is not null)
            || names.Value.TrimEnd() is not [.., var last]
            || !char.IsLetter(last)
            || names
                .NodesAfterSelf()
                .TakeWhile(node => node != title)
                .Any(node => node is not XText { Value: var text } || text.Trim().Length > 0)
        )
            return citation;
        var copy = new XElement(citation);
        copy.Elements()
            .ElementAt(citation.Elements().TakeWhile(part => part != names).Count())
            .AddAfterSelf(new XText("."));
        return copy;
    }

    /// <summary>
    /// What the words of a citation say of the work, for what is not marked up; null where there is only markup.
    /// </summary>
    public static Reference? Read(XElement citation) =>
        IsWritten(citation) ? ReferenceReader.Read(Of(WithDirectNames(citation))) : null;

    /// <summary>
    /// The citation with the names behind the title as <c>A. Reed</c>, however its parts of names are marked up.
    /// </summary>
    private static XElement WithDirectNames(XElement citation)
    {
        var copy = new XElement(citation);
        foreach (var part in copy.Elements().SkipWhile(part => !JatsRoles.IsTitle(part)).ToList())
        {
            if (JatsNames.Of(part) is { Family: not null } name)
                part.ReplaceWith(new XText(WithStops(name).Direct));
        }
        return copy;
    }

    /// <summary>Whether a citation contains words between its parts.</summary>
    public static bool IsWritten(XElement citation) => !citation.Is("element-citation") && !HasOnlyParts(citation);

    /// <summary>The authors; without them, the editors.</summary>
    private static string Makers(XElement citation, List<NameVariable> names)
    {
        var (authors, editors) = (NamesIn(names, "author"), NamesIn(names, "editor"));
        var shown = (authors.IsEmpty ? editors : authors).Select(WithStops).ToList();
        var separator = shown.TrueForAll(name => name is { Literal: null, Given: { } given } && given.Contains('.'))
            ? ", "
            : "; ";
        var etAl = citation.All("etal").Take(1).Select(_ => "et al.");
        return string.Join(", ", new[] { string.Join(separator, shown.Select(name => name.Inverted)) }.Concat(etAl))
                .TrimStart(',', ' ') + (authors.IsEmpty ? Role(editors, "Ed") : "");
    }

    private static string Role(ImmutableArray<PersonName> names, string role) =>
        names.Length switch
        {
            0 => "",
            1 => $" ({role}.)",
            _ => $" ({role}s.)",
        };

    /// <summary>The titles with what belongs to them: the edition, the editors, the translators, the series.</summary>
    private static IEnumerable<string?> Titles(XElement citation, List<NameVariable> names)
    {
        var part =
            JatsReferences.Text(citation, "chapter-title")
            ?? JatsReferences.Text(citation, "article-title")
            ?? JatsReferences.Text(citation, "data-title");
        var editors = NamesIn(names, "author").IsEmpty ? [] : NamesIn(names, "editor");
        var (edition, translators) = (Edition(citation), Behind(NamesIn(names, "translator"), "Trans"));
        var source = JatsReferences.Text(citation, "source");
        if (source is null)
            return [part is null ? null : part + edition + translators];
        var before = part is not null && !editors.IsEmpty ? $"In {Direct(editors)}{Role(editors, "Ed")}, " : "";
        var behind = edition + (part is null ? Behind(editors, "Ed") : "") + translators;
        return [part, before + source + behind, JatsReferences.Text(citation, "series")];
    }

    private static string Edition(XElement citation) =>
        JatsReferences.Text(citation, "edition") is not { } edition ? ""
        : edition.Contains("ed", StringComparison.OrdinalIgnoreCase) ? $" ({edition})"
        : $" ({edition} ed.)";

    private static string Behind(ImmutableArray<PersonName> names, string role) =>
        names.IsEmpty ? "" : $" ({Direct(names)}, {role}{(names.Length > 1 && role == "Ed" ? "s" : "")}.)";

    private static string Direct(ImmutableArray<PersonName> names) =>
        string.Join(" & ", names.Select(name => WithStops(name).Direct));

    private static ImmutableArray<PersonName> NamesIn(List<NameVariable> names, string variable) =>
        names.Find(one => one.Name == variable)?.Names ?? [];

    private static string Joined(XElement citation, params string[] parts) =>
        string.Join(", ", parts.Select(part => JatsReferences.Text(citation, part)).OfType<string>());

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
        name.Given?.Split(", ", 2) is [{ Length: > 0 and <= MostInitials } given, .. var suffix]
        && given.All(char.IsUpper)
            ? name with
            {
                Given = string.Join(", ", suffix.Prepend(string.Join(' ', given.Select(letter => $"{letter}.")))),
            }
            : name;

    private static string Words(XNode node) => node is XElement element ? element.Value : ((XText)node).Value;
}
