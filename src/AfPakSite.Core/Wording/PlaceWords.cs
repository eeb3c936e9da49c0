namespace AfPakSite.Wording;

/// <summary>The page of places.</summary>
public sealed class PlaceWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public Phrase<T> StandsFor<T>(T actor)
        where T : class => Phrase<T>([Part("actor", actor)]);

    public Phrase<T> Events<T>(T events)
        where T : class => Phrase<T>([Part("events", events)]);
}
