using System.Collections.Immutable;

namespace AfPakSite.Wording;

/// <summary>The feed of changes.</summary>
public sealed class FeedWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title(string site) => Text([("site", site)]);

    public string FirstRelease(string sentences, string sections) =>
        Text([("sentences", sentences), ("sections", sections)]);

    public string Retitled => Text();

    public string Changed(int count, string number) => Count(count, [("number", number)]);

    public string Added(int count, string number) => Count(count, [("number", number)]);

    public string Moved(int count, string number) => Count(count, [("number", number)]);

    public string Removed(int count, string number) => Count(count, [("number", number)]);

    public string AlsoAdded(int count, string number) => Count(count, [("number", number)]);

    public string AlsoMoved(int count, string number) => Count(count, [("number", number)]);

    public string AlsoRemoved(int count, string number) => Count(count, [("number", number)]);

    public ImmutableArray<string> Numbers => List();
}
