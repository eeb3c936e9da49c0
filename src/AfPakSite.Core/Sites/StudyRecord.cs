using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

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
        CheckDate(head, settings, diagnostics);
        if (head.Language is { } language && !LanguageTag.IsWellFormed(language.Value))
            diagnostics.Add(Catalog.FrontMatterValue(language, FrontValue.Language));
        if (head.Doi is { } doi && DoiIn(head) is null)
            diagnostics.Add(Catalog.FrontMatterValue(doi, FrontValue.Doi));
        if (head.LikelyAuthor is { } line && head.Authors.IsEmpty && settings?.Study.Authors.IsEmpty == true)
            diagnostics.Add(Catalog.AuthorNotRead(line));
        foreach (var author in head.Authors)
        {
            if (AuthorNames.Of(author).Doubt is { } doubt)
                diagnostics.Add(Catalog.FrontMatterValue(author.Name, doubt));
        }
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

    /// <summary>Reports a date that is not read, or of which the site has only a part.</summary>
    private static void CheckDate(StudyHead head, SiteSettings? settings, DiagnosticBag diagnostics)
    {
        if (head.Date is not { } date)
            return;
        var (read, used) = (FrontDate.Read(date.Value), settings?.Study.Issued);
        var doubt = read is null ? FrontValue.Date : read.Doubt;
        if (doubt is { } value && (read is null || used?.Start?.Month is null || used.Text == read.Edtf))
            diagnostics.Add(Catalog.FrontMatterValue(date, value));
    }

    /// <summary>The authors, with what their names in one text say.</summary>
    public static ImmutableArray<PersonName> AuthorsIn(StudyHead head) => [.. head.Authors.SelectMany(NamesOf)];

    /// <summary>The date as EDTF; null without one, or if it is written by a program.</summary>
    public static string? IssuedIn(StudyHead head) =>
        head.Date is { Value: var written } ? FrontDate.Read(written)?.Edtf : null;

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
        var names = AuthorNames.Of(author).Names;
        return names.Select(name =>
            name with
            {
                Orcid = orcid is not null && Orcid.IsWellFormed(orcid) ? orcid : null,
                Affiliations = author.Affiliations,
            }
        );
    }
}
