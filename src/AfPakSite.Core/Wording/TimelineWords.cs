namespace AfPakSite.Wording;

/// <summary>The timeline.</summary>
public sealed class TimelineWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Note => Text();

    public Phrase<T> Actors<T>(T actors)
        where T : class => Phrase<T>([Part("actors", actors)]);

    public Phrase<T> Places<T>(T places)
        where T : class => Phrase<T>([Part("places", places)]);

    public string Themes(string themes) => Text([("themes", themes)]);

    public string Filters => Text();

    public string Actor => Text();

    public string AllActors => Text();

    public string Theme => Text();

    public string AllThemes => Text();

    public string Undated(string events) => Text([("events", events)]);
}
