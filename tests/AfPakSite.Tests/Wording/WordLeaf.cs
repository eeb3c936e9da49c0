using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfPakSite.Theme;

namespace AfPakSite.Tests.Wording;

/// <summary>A text in a file of words.</summary>
/// <param name="Path">Its subject, key and plural category: <c>counts.works.one</c>.</param>
internal sealed partial record WordLeaf(string Path, string Text)
{
    /// <summary>Whether the text has a word outside its placeholders.</summary>
    public bool HasWords => Word.IsMatch(Placeholder.Replace(Text, ""));

    /// <summary>The texts of a language in the order of its file.</summary>
    public static IEnumerable<WordLeaf> In(string language) =>
        JsonNode.Parse(WordFiles.Read(language)!)!.AsObject().SelectMany(subject => In(subject.Value!, subject.Key));

    /// <summary>The messages of a language, a plural as one.</summary>
    public static IEnumerable<string> PathsIn(string language) =>
        In(language).Select(leaf => PluralCategory.Replace(leaf.Path, "")).Distinct();

    private static IEnumerable<WordLeaf> In(JsonNode node, string path) =>
        node switch
        {
            JsonObject group => group.SelectMany(pair => In(pair.Value!, $"{path}.{pair.Key}")),
            JsonArray list => [new(path, string.Join('|', list))],
            _ => [new(path, node.ToString())],
        };

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\{\w+")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"\.(?:zero|one|two|few|many|other)$")]
    private static partial Regex PluralCategory { get; }
}
