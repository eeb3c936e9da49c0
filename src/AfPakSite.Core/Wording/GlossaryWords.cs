namespace AfPakSite.Wording;

/// <summary>The glossary.</summary>
public sealed class GlossaryWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Acronyms => Text();

    public string Terms => Text();

    public string ExpandedBySite => Text();

    public Phrase<T> See<T>(T entry)
        where T : class => Phrase<T>([Part("entry", entry)]);

    public string OnlyInsideName => Text();

    public Phrase<T> FirstUse<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);
}
