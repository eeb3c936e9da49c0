using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>
/// Completes the settings with what the study's own front matter says. What <c>site.yml</c> says takes precedence.
/// </summary>
public static class StudyRecord
{
    /// <summary>The beginnings of the names of files that the site reads as bibliographies.</summary>
    private const string Bibliography = "input/bibliography.";

    internal static SiteSettings Complete(SiteSettings settings, StudyHead head) =>
        head == StudyHead.Empty
            ? settings
            : settings with
            {
                Study = Complete(settings.Study, head),
                License = settings.License.IsGranted ? settings.License : LicenseOf(head) ?? settings.License,
                Description = settings.Description.Length > 0 ? settings.Description : head.Description?.Value ?? "",
            };

    /// <summary>Reports the values of front matter that are not used because of how they are written.</summary>
    internal static void Check(StudyHead head, SiteSettings? settings, SourceSet sources, DiagnosticBag diagnostics)
    {
        if (head.License is { } license && settings?.License.Url is null && CreativeCommons.LacksVersion(license.Value))
            diagnostics.Add(Catalog.FrontMatterValue(license, FrontValue.LicenseVersion));
        if (head.Date is { } date && IssuedIn(head) is var issued)
        {
            if (issued is null)
                diagnostics.Add(Catalog.FrontMatterValue(date, FrontValue.Date));
            else if (NumericDate.Read(date.Value) is { Length: 4 } && settings?.Study.Issued?.Start?.Month is null)
                diagnostics.Add(Catalog.FrontMatterValue(date, FrontValue.DayOrMonth));
        }
        if (head.Doi is { } doi && DoiIn(head) is null)
            diagnostics.Add(Catalog.FrontMatterValue(doi, FrontValue.Doi));
        if (head.LikelyAuthor is { } line && head.Authors.IsEmpty && settings?.Study.Authors.IsEmpty == true)
            diagnostics.Add(Catalog.AuthorNotRead(line));
        foreach (var orcid in head.Authors.Select(author => author.Orcid).OfType<Located<string>>())
        {
            if (!Orcid.IsWellFormed(Orcid.Of(orcid.Value)))
                diagnostics.Add(Catalog.FrontMatterValue(orcid, FrontValue.Orcid));
        }
        if (sources.Files.Any(source => source.Path.StartsWith(Bibliography, StringComparison.Ordinal)))
            return;
        foreach (var file in head.Bibliographies)
            diagnostics.Add(Catalog.FrontMatterValue(file, FrontValue.Bibliography));
    }

    /// <summary>The authors, with what their names in one text say.</summary>
    public static ImmutableArray<PersonName> AuthorsIn(StudyHead head) => [.. head.Authors.SelectMany(NamesOf)];

    /// <summary>The date as EDTF; null without one, or if it is written by a program.</summary>
    public static string? IssuedIn(StudyHead head)
    {
        if (head.Date is not { Value: var written })
            return null;
        if (NumericDate.Read(written) is { } numeric)
            return numeric;
        var date = written.Split('T', ' ')[0];
        var isExact =
            date.Length >= 4 && char.IsAsciiDigit(date[0]) && (date.Length == written.Length || date.Length == 10);
        return isExact && EdtfDate.Parse(date) is { IsUnknown: false } ? date
            : EntryDates.Read(written)?.Issued is { Start: { } point } ? TextOf(point)
            : null;
    }

    /// <summary>The DOI alone; null without one.</summary>
    public static string? DoiIn(StudyHead head) =>
        head.Doi is { } written
        && Doi.Of(written.Value) is var doi
        && doi.StartsWith("10.", StringComparison.Ordinal)
        && doi.Contains('/')
            ? doi
            : null;

    /// <summary>The variables of its record that only readers of the record see: the DOI and the keywords.</summary>
    public static IEnumerable<Variable> VariablesIn(StudyHead head)
    {
        if (DoiIn(head) is { } doi)
            yield return new("DOI", doi);
        if (!head.Keywords.IsEmpty)
            yield return new("keyword", string.Join("; ", head.Keywords.Select(word => word.Value)));
    }

    /// <summary>The license, with the address of one of Creative Commons; null without one.</summary>
    public static License? LicenseOf(StudyHead head) =>
        head.License is { } written ? CreativeCommons.LicenseOf(written.Value) : null;

    private static string TextOf(EdtfPoint point) =>
        point switch
        {
            { Month: { } month, Day: { } day } => $"{point.Digits}-{month:00}-{day:00}",
            { Month: { } month } => $"{point.Digits}-{month:00}",
            _ => point.Digits,
        };

    private static Work Complete(Work study, StudyHead head)
    {
        var names = study.Authors.IsEmpty
            ? study.Names.Insert(0, new("author", AuthorsIn(head)))
            : [.. study.Names.Select(variable => WithDetails(variable, AuthorsIn(head)))];
        var given = VariablesIn(head).ToList();
        if (head.Abstract is { } text)
            given.Add(new("abstract", text.Value));
        if (head.Title is { } title)
            given.Add(new("title", title.Value));
        var record = study.Record with
        {
            Names = [.. names.Where(variable => !variable.Names.IsEmpty)],
            Issued = study.Issued ?? (IssuedIn(head) is { } date ? EdtfDate.Parse(date) : null),
            Variables =
            [
                .. study
                    .Variables.Concat(given.Where(variable => study.Find(variable.Name) is null))
                    .OrderBy(variable => variable.Name, StringComparer.Ordinal),
            ],
        };
        return new(
            study.Id,
            record,
            study.Status,
            study.Confidence,
            study.SeenAt,
            study.Candidates,
            study.ArchivedCopy
        );
    }

    /// <summary>The authors of the settings, with what front matter adds to the same names.</summary>
    private static NameVariable WithDetails(NameVariable variable, ImmutableArray<PersonName> others) =>
        variable.Name != "author"
            ? variable
            : variable with
            {
                Names = [.. variable.Names.Select(name => WithDetails(name, others))],
            };

    private static PersonName WithDetails(PersonName name, ImmutableArray<PersonName> others) =>
        others.FirstOrDefault(other => Folding.Fold(other.Direct) == Folding.Fold(name.Direct)) is { } same
            ? name with
            {
                Orcid = name.Orcid ?? same.Orcid,
                Affiliations = name.WorksAt.IsEmpty ? same.Affiliations : name.Affiliations,
            }
            : name;

    private static IEnumerable<PersonName> NamesOf(HeadAuthor author)
    {
        var orcid = author.Orcid is { } written ? Orcid.Of(written.Value) : null;
        var names =
            author.Family is not null || author.Given is not null
                ?
                [
                    new PersonName(
                        author.Family ?? author.Given,
                        author.Family is null ? null : author.Given,
                        null,
                        null
                    ),
                ]
                : Byline.Names(author.Name.Value);
        return names.Select(name =>
            name with
            {
                Orcid = orcid is not null && Orcid.IsWellFormed(orcid) ? orcid : null,
                Affiliations = author.Affiliations,
            }
        );
    }
}
