namespace AfPakSite.Wording;

/// <summary>The page for addresses that do not exist.</summary>
public sealed class NotFoundWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Advice => Text();

    public string Sections => Text();

    public Phrase<T> Begin<T>(Func<string, T> home)
        where T : class => Phrase<T>([Link("home", home)]);
}
