using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Metadata;

/// <summary>Writes the nodes of the study, its sections and the works that it cites.</summary>
internal static class JsonLdStudy
{
    /// <summary>Writes the study with its parts and the identified works that it cites.</summary>
    public static void Write(Utf8JsonWriter json, Site site)
    {
        var (settings, study) = (site.Settings, site.Settings.Study);
        JsonLdText.StartNode(json, SchemaTypes.Of(study), settings.BaseUrl, site.Study.Title);
        json.WriteString("headline", site.Study.Title);
        json.WriteString("url", settings.BaseUrl);
        WriteOrigin(json, settings);
        WriteRecord(json, study);
        WriteParts(json, site);
        WriteCitations(json, site);
        json.WriteEndObject();
    }

    public static void WriteSection(Utf8JsonWriter json, Site site, Section section)
    {
        var (settings, route) = (site.Settings, site.PageOf(section));
        var parent = ParentOf(site, section);
        JsonLdText.StartNode(
            json,
            SchemaTypes.OfSectionIn(settings.Study),
            settings.Absolute(route),
            section.FullTitle
        );
        json.WriteString("url", settings.Absolute(route));
        json.WriteNumber("position", PositionIn(parent?.Subsections ?? site.Study.Sections, section));
        json.WritePropertyName("isPartOf");
        if (parent is null)
            WriteReference(json, SchemaTypes.Of(settings.Study), settings.BaseUrl, site.Study.Title);
        else
            WriteReference(
                json,
                SchemaTypes.OfSectionIn(settings.Study),
                settings.Absolute(site.PageOf(parent)),
                parent.FullTitle
            );
        WriteOrigin(json, settings);
        JsonLdText.WriteAuthors(json, settings.Study);
        json.WriteEndObject();
    }

    /// <summary>Writes the language, license and price, which the study and its sections share.</summary>
    private static void WriteOrigin(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteString("inLanguage", settings.Language);
        JsonLdText.WriteKnown(json, "license", settings.License.Url);
        json.WriteBoolean("isAccessibleForFree", true);
    }

    private static void WriteParts(Utf8JsonWriter json, Site site)
    {
        json.WriteStartArray("hasPart");
        foreach (var section in site.PagedSections.Where(section => ParentOf(site, section) is null))
            WriteReference(
                json,
                SchemaTypes.OfSectionIn(site.Settings.Study),
                site.Settings.Absolute(site.PageOf(section)),
                section.FullTitle
            );
        json.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter json, Site site)
    {
        json.WriteStartArray("citation");
        foreach (
            var work in site.Annotations.Works.Where(work => work is { Status: WorkStatus.Identified, Title: not null })
        )
        {
            JsonLdText.StartNode(json, SchemaTypes.Of(work), site.Settings.Absolute(Routes.Of(work)), work.Title!);
            WriteRecord(json, work);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the authors, date and publication of a work.</summary>
    private static void WriteRecord(Utf8JsonWriter json, Work work)
    {
        JsonLdText.WriteAuthors(json, work);
        JsonLdText.WriteKnown(json, "datePublished", JsonLdText.DateOf(work.Issued?.Start));
        JsonLdText.WriteKnown(json, "sameAs", work.DoiAddress);
        if (work.Type is "book" or "report")
            JsonLdText.WriteKnown(json, "isbn", work.Find("ISBN"));
        if (work.Find("container-title") is { } container)
            WriteContainer(json, work, container);
        else if (work.Find("publisher") is { } publisher)
            JsonLdText.WriteNamed(json, "publisher", "Organization", publisher);
    }

    private static void WriteContainer(Utf8JsonWriter json, Work work, string container)
    {
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", work.Type.StartsWith("article", StringComparison.Ordinal) ? "Periodical" : "Book");
        json.WriteString("name", container);
        string[] numbers = [.. new[] { work.Find("ISSN"), work.Find("eISSN") }.OfType<string>()];
        if (numbers.Length > 0)
            JsonText.WriteStrings(json, "issn", numbers);
        if (work.Find("publisher") is { } publisher)
            JsonLdText.WriteNamed(json, "publisher", "Organization", publisher);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string type, string id, string name)
    {
        JsonLdText.StartNode(json, type, id, name);
        json.WriteEndObject();
    }

    /// <summary>
    /// The parent of a section with its own page, which also has its own page; null for top-level sections.
    /// </summary>
    private static Section? ParentOf(Site site, Section section) =>
        section.Level == 1
            ? null
            : site.PagedSections.FirstOrDefault(other =>
                other.Subsections.Any(inner => ReferenceEquals(inner, section))
            );

    /// <summary>The position of a section among the body sections of its parent, from 1.</summary>
    private static int PositionIn(ImmutableArray<Section> siblings, Section section) =>
        siblings.TakeWhile(other => !ReferenceEquals(other, section)).Count(other => other.Kind == SectionKind.Body)
        + 1;
}
