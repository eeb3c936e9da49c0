namespace AfPakSite.Wording;

/// <summary>The page about the site.</summary>
public sealed class AboutWords(MessageGroup messages) : WordGroup(messages)
{
    public string Navigation => Text();

    public string Title => Text();

    public string Description => Text();

    public string Data => Text();

    /// <summary>That the words of the site are a translation that nobody has reviewed.</summary>
    public string NotReviewed => Text();

    public Phrase<T> Build<T>(
        Func<string, T> report,
        Func<string, T> study,
        Func<string, T> bibliography,
        Func<string, T> ids
    )
        where T : class =>
        Phrase<T>([Link("report", report), Link("study", study), Link("bibliography", bibliography), Link("ids", ids)]);
}
