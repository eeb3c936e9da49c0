namespace AfPakSite.Wording;

/// <summary>The search page and the concordance.</summary>
public sealed class SearchWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Field => Text();

    public string NeedsScripts => Text();

    public string Concordance => Text();

    public string ConcordanceNote => Text();

    public string Letters => Text();

    public Phrase<T> See<T>(T heading, T entry)
        where T : class => Phrase<T>([Part("heading", heading), Part("entry", entry)]);

    public string OpenSearch(string site) => Text([("site", site)]);
}
