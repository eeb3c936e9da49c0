using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfPakSite.Theme;
using AfPakSite.Wording;

namespace AfPakSite.Tests.Wording;

/// <summary>
/// The English words in brackets, as if they were the words of another language: a pseudo-localization.
/// </summary>
public static partial class BracketedWords
{
    public const char Opening = '⟦';
    public const char Closing = '⟧';

    /// <summary>
    /// The file of words of the language, with the words of each message in brackets and its placeholders between them.
    /// </summary>
    /// <param name="language">A language with the same plural categories as English.</param>
    /// <param name="plain">Messages that have no brackets, as words in the code would have none:
    /// <c>frame.search</c>.</param>
    public static Func<string, string?> In(string language, params IReadOnlyCollection<string> plain)
    {
        var file = JsonNode.Parse(WordFiles.Read(Words.Default)!)!.AsObject();
        foreach (var (subject, messages) in file.ToList())
            file[subject] = subject == "language" ? language : Bracketed(messages!, subject, plain);
        var json = file.ToJsonString();
        return tag => tag == language ? json : WordFiles.Read(tag);
    }

    /// <summary>A message with brackets around its words, but not around its placeholders.</summary>
    public static string Bracketed(string message) =>
        Piece.Replace(
            message,
            piece =>
                piece.Groups["name"] is { Success: true, Value: var name }
                    ? $"{{{name}|{Bracketed(piece.Groups["label"].Value)}}}"
                : piece.Value.StartsWith('{') || !piece.Value.Any(char.IsLetter) ? piece.Value
                : $"{Opening}{piece.Value}{Closing}"
        );

    private static JsonNode Bracketed(JsonNode node, string path, IReadOnlyCollection<string> plain) =>
        plain.Contains(path) ? node.DeepClone()
        : node is JsonObject group
            ? new JsonObject(
                group.Select(pair =>
                    KeyValuePair.Create(pair.Key, (JsonNode?)Bracketed(pair.Value!, $"{path}.{pair.Key}", plain))
                )
            )
        : node is JsonArray list ? new JsonArray([.. list.Select(item => Bracketed(item!, path, plain))])
        : Bracketed(node.GetValue<string>());

    [GeneratedRegex(@"\{(?<name>\w+)\|(?<label>[^}]*)\}|\{\w+\}|[^{}]+")]
    private static partial Regex Piece { get; }
}
