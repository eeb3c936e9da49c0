using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>Completes the record of a paper with what the head of its text says.</summary>
internal static class HeadRecord
{
    public static PaperRecord Complete(PaperRecord record, StudyHead head)
    {
        var authors = StudyRecord.AuthorsIn(head);
        return record with
        {
            Authors = authors.Length >= record.Authors.Length ? authors : record.Authors,
            Language =
                record.Language ?? (head.Language is { Value: var tag } && LanguageTag.IsWellFormed(tag) ? tag : null),
            Issued = record.Issued ?? StudyRecord.IssuedIn(head),
            Description = record.Description ?? head.Description?.Value,
            License =
                record.License
                ?? (StudyRecord.LicenseOf(head) is { } license ? new PaperLicense(license.Name, license.Url) : null),
            Variables = [.. record.Variables, .. VariablesIn(head).Where(one => !Has(record, one.Name))],
        };
    }

    private static IEnumerable<Variable> VariablesIn(StudyHead head) =>
        new[] { ("DOI", StudyRecord.DoiIn(head)), ("keyword", StudyRecord.KeywordsIn(head)) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => new Variable(pair.Item1, pair.Item2!));

    private static bool Has(PaperRecord record, string name) => Variable.Find(record.Variables, name) is not null;
}
