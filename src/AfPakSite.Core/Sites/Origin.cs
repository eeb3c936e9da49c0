using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>Where an author wrote what a finished page shows, so that a fault is told where it can be mended.</summary>
/// <param name="Route">The page; null for what stands on every page.</param>
/// <param name="Shown">The address of a link or an image as written, or <c>#id</c> of a heading.</param>
public sealed record Origin(string? Route, string Shown, SourceSpan Span)
{
    /// <summary>What stands for the record of the study, which the home page shows.</summary>
    public const string StudyRecord = "record:study";

    /// <summary>What stands for a redirect, which no page shows.</summary>
    public static string ShownOfRedirect(string from) => $"redirect:{from}";
}
