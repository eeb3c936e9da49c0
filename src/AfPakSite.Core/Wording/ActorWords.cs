namespace AfPakSite.Wording;

/// <summary>The pages of actors.</summary>
public sealed class ActorWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string State => Text();

    public string Organization => Text();

    public string ArmedGroup => Text();

    public string Person => Text();

    public string Community => Text();

    public string States => Text();

    public string Organizations => Text();

    public string ArmedGroups => Text();

    public string People => Text();

    public string Communities => Text();

    public string Frameworks => Text();

    public string Events => Text();

    public string Companions => Text();

    public string CompanionsNote => Text();

    public string With(string actor) => Text([("actor", actor)]);

    public Phrase<T> Compounds<T>(T sentences)
        where T : class => Phrase<T>([Part("sentences", sentences)]);

    public string CompoundsNote => Text();

    public string Pairs => Text();

    public Phrase<T> Capital<T>(T place, T sentences)
        where T : class => Phrase<T>([Part("place", place), Part("sentences", sentences)]);
}
