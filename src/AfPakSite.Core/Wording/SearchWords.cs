using System.Collections.Immutable;

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

    public string Downloads => Text();

    public string License => Text();

    /// <summary>What readers type for the way to cite the study; the other lists are for other services.</summary>
    public ImmutableArray<string> ForCiting => List();

    public ImmutableArray<string> ForDownloads => List();

    public ImmutableArray<string> ForLicense => List();

    public ImmutableArray<string> ForOffline => List();

    public ImmutableArray<string> ForPersistence => List();

    public ImmutableArray<string> ForData => List();

    public ImmutableArray<string> ForAbout => List();

    public ImmutableArray<string> ForBibliography => List();

    public ImmutableArray<string> ForDesk => List();

    public string OpenSearch(string site) => Text([("site", site)]);
}
