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
            Variables = [.. StudyRecord.VariablesIn(head)],
        };
}
