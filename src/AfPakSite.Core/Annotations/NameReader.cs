using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads the names of bibliographic records.</summary>
internal static partial class NameReader
{
    /// <summary>What programs write about names that changes nothing here.</summary>
    private static readonly string[] IgnoredOfNames =
    [
        "comma-suffix",
        "static-ordering",
        "parse-names",
        "comma-dropping-particle",
    ];

    /// <summary>
    /// A name. Particles that do not drop are part of the family name; those that do, and “Jr.”, follow the given
    /// names.
    /// </summary>
    public static PersonName Read(FieldReader fields, DiagnosticBag diagnostics)
    {
        var literal = fields.OptionalText("literal")?.Value;
        var family = literal is null ? fields.Text("family").Value : null;
        if (fields.OptionalText("non-dropping-particle") is { Value: var particle })
            family = particle.EndsWith('’') || particle.EndsWith('\'') ? particle + family : $"{particle} {family}";
        var given = fields.OptionalText("given")?.Value;
        if (fields.OptionalText("dropping-particle") is { Value: var dropping })
            given = $"{given} {dropping}".TrimStart();
        if (fields.OptionalText("suffix") is { Value: var suffix })
            (family, given) = given is null ? ($"{family} {suffix}", null) : (family, $"{given}, {suffix}");
        else if (family is not null && given is not null && Lineage.Match(family) is { Success: true } lineage)
            (family, given) = (family[..lineage.Index], $"{given}, {lineage.Groups["suffix"].Value}");
        foreach (var key in IgnoredOfNames)
            _ = fields.OptionalText(key);
        var name = new PersonName(
            family is null ? null : WhiteSpace.Collapse(family),
            given is null ? null : WhiteSpace.Collapse(given),
            literal is null ? null : WhiteSpace.Collapse(literal),
            OrcidOf(fields, diagnostics),
            fields.Texts("affiliation") is { IsEmpty: false } affiliations
                ? [.. affiliations.Select(text => WhiteSpace.Collapse(text.Value))]
                : default
        );
        fields.Close();
        return name;
    }

    /// <summary>A suffix at the end of a family name: <c>King, Jr.</c></summary>
    [GeneratedRegex(@"(?<=\p{Ll}),?\s+(?<suffix>[JS]r\.?|I{2,3}|IV)\z")]
    private static partial Regex Lineage { get; }

    private static string? OrcidOf(FieldReader fields, DiagnosticBag diagnostics)
    {
        if (fields.OptionalText("ORCID") is not { } written)
            return null;
        var orcid = Orcid.Of(written.Value);
        if (Orcid.IsWellFormed(orcid))
            return orcid;
        diagnostics.Add(Catalog.OrcidMalformed(written));
        return null;
    }
}
