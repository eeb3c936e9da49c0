using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfPakSite.Citing;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>
/// The metadata of a deposit, as Zenodo takes it (<c>https://developers.zenodo.org/#representation</c>).
/// </summary>
internal static partial class ZenodoRecord
{
    public static string Write(Site site)
    {
        var (settings, study) = (site.Settings, site.Settings.Study);
        return JsonText.Write(
            new ZenodoFile(
                settings.Title,
                "other",
                settings.Description,
                settings.Language,
                [
                    .. study.Authors.Select(author => new ZenodoCreator(
                        author.Inverted,
                        author.WorksAt.IsEmpty ? null : string.Join("; ", author.WorksAt),
                        author.Orcid
                    )),
                ],
                Keywords.Of(study) is { IsEmpty: false } keywords ? keywords : null,
                LicenseOf(settings.License),
                [
                    .. study.Find("DOI") is { } doi ? (ZenodoRelation[])[new(doi, "isVariantFormOf", "doi")] : [],
                    .. settings.PermanentBase is { } permanent
                        ? (ZenodoRelation[])[new(permanent, "isIdenticalTo", "url")]
                        : [],
                ]
            ),
            ExportingJson.Default.ZenodoFile,
            indented: true
        );
    }

    /// <summary>Zenodo's id of a Creative Commons license; null for another one.</summary>
    private static string? LicenseOf(License license) =>
        CreativeCommons.Match(license.Url ?? "") is { Success: true } match
            ? $"cc-{match.Groups["terms"].Value}-{match.Groups["version"].Value}"
            : null;

    [GeneratedRegex(
        @"^https://creativecommons\.org/licenses/(?<terms>[a-z-]+)/(?<version>\d\.\d)/",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CreativeCommons { get; }
}

/// <summary><c>zenodo.json</c>: the metadata of a deposit; what is not known is left out.</summary>
internal sealed record ZenodoFile(
    string Title,
    [property: JsonPropertyName("upload_type")] string UploadType,
    string Description,
    string Language,
    ImmutableArray<ZenodoCreator> Creators,
    ImmutableArray<string>? Keywords,
    string? License,
    [property: JsonPropertyName("related_identifiers")] ImmutableArray<ZenodoRelation> RelatedIdentifiers
);

/// <param name="Name">The family name first.</param>
internal sealed record ZenodoCreator(string Name, string? Affiliation, string? Orcid);

/// <param name="Relation">A relation of DataCite.</param>
internal sealed record ZenodoRelation(string Identifier, string Relation, string Scheme);
