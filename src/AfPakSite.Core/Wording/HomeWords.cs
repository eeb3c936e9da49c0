namespace AfPakSite.Wording;

/// <summary>The home page.</summary>
public sealed class HomeWords(MessageGroup messages) : WordGroup(messages)
{
    public string StartReading => Text();

    public Phrase<T> Keywords<T>(T keywords)
        where T : class => Phrase<T>([Part("keywords", keywords)]);

    public string WaysIn => Text();

    public string InstructorsNote => Text();

    public string AboutSite => Text();
}
