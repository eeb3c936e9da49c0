using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>Makes the record of a paper from what the head of its text says.</summary>
internal static class HeadRecord
{
    public static PaperRecord Of(StudyHead head) =>
        PaperRecord.Empty with
        {
            Authors = StudyRecord.AuthorsIn(head),
            Language = head.Language is { Value: var tag } && LanguageTag.IsWellFormed(tag) ? tag : null,
            Issued = StudyRecord.IssuedIn(head),
            Description = head.Description?.Value,
            License = StudyRecord.LicenseOf(head) is { } license ? new(license.Name, license.Url) : null,
            Variables = [.. VariablesIn(head)],
        };

    private static IEnumerable<Variable> VariablesIn(StudyHead head) =>
        new[] { ("DOI", StudyRecord.DoiIn(head)), ("keyword", StudyRecord.KeywordsIn(head)) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => new Variable(pair.Item1, pair.Item2!));
}
