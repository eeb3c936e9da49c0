namespace AfPakSite.Wording;

/// <summary>The page of the reader's desk.</summary>
public sealed class DeskWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Intro => Text();

    public string Kept => Text();

    public string NeedsScripts => Text();

    /// <summary>The heading of the part of the page about the site.</summary>
    public string Heading => Text();

    public Phrase<T> About<T>(Func<string, T> desk)
        where T : class => Phrase<T>([Link("desk", desk)]);

    public Phrase<T> Hypothesis<T>(Func<string, T> study)
        where T : class => Phrase<T>([Link("study", study)]);

    public string Policy => Text();
}
