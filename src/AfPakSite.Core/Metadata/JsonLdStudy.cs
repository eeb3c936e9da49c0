using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Metadata;

/// <summary>Writes the nodes of the study, of its sections and of the works it cites.</summary>
internal static class JsonLdStudy
{
    /// <summary>The study with its parts and the works it cites, as far as they are identified.</summary>
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
        var holder = HolderOf(site, section);
        JsonLdText.StartNode(
            json,
            SchemaTypes.OfSectionIn(settings.Study),
            settings.Absolute(route),
            section.FullTitle
        );
        json.WriteString("url", settings.Absolute(route));
        json.WriteNumber("position", PositionIn(holder?.Subsections ?? site.Study.Sections, section));
        json.WritePropertyName("isPartOf");
        if (holder is null)
            WriteReference(json, SchemaTypes.Of(settings.Study), settings.BaseUrl, site.Study.Title);
        else
            WriteReference(
                json,
                SchemaTypes.OfSectionIn(settings.Study),
                settings.Absolute(site.PageOf(holder)),
                holder.FullTitle
            );
        WriteOrigin(json, settings);
        JsonLdText.WriteAuthors(json, settings.Study);
        json.WriteEndObject();
    }

    /// <summary>Language, licence and price, which are the same for the study and each of its sections.</summary>
    private static void WriteOrigin(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteString("inLanguage", settings.Language);
        JsonLdText.WriteKnown(json, "license", settings.License.Url);
        json.WriteBoolean("isAccessibleForFree", true);
    }

    private static void WriteParts(Utf8JsonWriter json, Site site)
    {
        json.WriteStartArray("hasPart");
        foreach (var section in site.PagedSections.Where(section => HolderOf(site, section) is null))
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

    /// <summary>Who wrote a work, when, and in what it was published.</summary>
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

    /// <summary>The section right above; null where the study itself is above. A section with a page stands under one with a page.</summary>
    private static Section? HolderOf(Site site, Section section) =>
        section.Level == 1
            ? null
            : site.PagedSections.FirstOrDefault(other =>
                other.Subsections.Any(inner => ReferenceEquals(inner, section))
            );

    /// <summary>Which of the body's sections it is below the one that holds it, from 1.</summary>
    private static int PositionIn(ImmutableArray<Section> siblings, Section section) =>
        siblings.TakeWhile(other => !ReferenceEquals(other, section)).Count(other => other.Kind == SectionKind.Body)
        + 1;
}
