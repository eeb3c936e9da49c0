using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>The source of something that a finished page shows, so that diagnostics point to the input.</summary>
/// <param name="Route">The page; null for content of every page.</param>
/// <param name="Shown">The address of a link or an image as authored, or <c>#id</c> of a heading.</param>
public sealed record Origin(string? Route, string Shown, SourceSpan Span)
{
    /// <summary>The key of the study's bibliographic record, which the home page shows.</summary>
    public const string StudyRecord = "record:study";

    /// <summary>The key of a redirect, which no page shows.</summary>
    public static string ShownOfRedirect(string from) => $"redirect:{from}";

    /// <summary>The key of the target of a redirect from an address.</summary>
    public static string ShownOfRedirectTarget(string from) => $"target:{from}";
}
