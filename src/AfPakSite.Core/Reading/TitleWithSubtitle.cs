namespace AfPakSite.Reading;

/// <summary>Joins the title of a study with its subtitle.</summary>
internal static class TitleWithSubtitle
{
    /// <summary>Both on one line, with a colon between them unless the title ends with a mark.</summary>
    public static string Of(string title, string subtitle) =>
        title is [.., ':' or '?' or '!' or '.' or '؟' or '：' or '？' or '！']
            ? $"{title} {subtitle}"
            : $"{title}: {subtitle}";
}
