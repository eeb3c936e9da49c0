namespace AfPakSite.Wording;

/// <summary>The page about the site.</summary>
public sealed class AboutWords(MessageGroup messages) : WordGroup(messages)
{
    public string Navigation => Text();

    public string Title => Text();

    public string Description => Text();

    public string Numbers => Text();

    public Phrase<T> Build<T>(
        string sentences,
        string citations,
        string works,
        string mentions,
        string quotations,
        Func<string, T> study,
        Func<string, T> bibliography,
        Func<string, T> ids,
        Func<string, T> report
    )
        where T : class =>
        Phrase<T>([
            Words<T>("sentences", sentences),
            Words<T>("citations", citations),
            Words<T>("works", works),
            Words<T>("mentions", mentions),
            Words<T>("quotations", quotations),
            Link("study", study),
            Link("bibliography", bibliography),
            Link("ids", ids),
            Link("report", report),
        ]);
}
