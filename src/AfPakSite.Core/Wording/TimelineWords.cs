namespace AfPakSite.Wording;

/// <summary>The timeline.</summary>
public sealed class TimelineWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Note => Text();

    public string UndatedNote => Text();

    /// <param name="kind">The plural name of the kind of the entries.</param>
    public Phrase<T> Entries<T>(T kind, T entries)
        where T : class => Phrase<T>([Part("kind", kind), Part("entries", entries)]);

    public string Themes(string themes) => Text([("themes", themes)]);

    public string Filters => Text();

    public string Theme => Text();

    public string Any => Text();

    public string Undated(string events) => Text([("events", events)]);
}
