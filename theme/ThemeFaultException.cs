using AfPakSite.Text;

namespace AfPakSite.Theme;

/// <summary>A fault in the files of the theme, which whoever edits them can correct.</summary>
public sealed class ThemeFaultException(string message, SourceSpan? place = null) : Exception(message)
{
    /// <summary>Where the fault is; null if that is not known.</summary>
    public SourceSpan? Place => place;
}
