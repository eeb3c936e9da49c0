using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reads the values of front matter, whose form no program prescribes.</summary>
internal static class FrontNodes
{
    /// <summary>How far the words of a value may be apart in the file, by line breaks and escapes.</summary>
    private const int LongestGap = 400;

    /// <summary>A key as keys are compared: <c>short_title</c>, <c>Short-Title</c>.</summary>
    public static string KeyOf(YamlEntry entry) => entry.Key.Value.ToLowerInvariant().Replace('_', '-');

    /// <summary>A text in one line.</summary>
    public static Located<string> TextOf(YamlScalar scalar) => new(WhiteSpace.Collapse(scalar.Value), scalar.Span);

    public static YamlNode? Find(YamlMapping mapping, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var entry in mapping.Entries)
            {
                if (KeyOf(entry) == key && entry.Value is not YamlScalar { Value: "" })
                    return entry.Value;
            }
        }
        return null;
    }

    /// <summary>The text of the first of some keys that has one; null if none has.</summary>
    public static Located<string>? TextIn(YamlMapping mapping, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Find(mapping, key) is YamlScalar scalar && !string.IsNullOrWhiteSpace(scalar.Value))
                return TextOf(scalar);
        }
        return null;
    }

    /// <summary>Whether a value looks like words for readers: a text of several words, or a list of them.</summary>
    public static bool IsProse(YamlNode value) =>
        value switch
        {
            YamlScalar text => text.Value.Trim().Contains(' ') && text.Value.Any(char.IsLetter),
            YamlSequence list => list.Items.Any(IsProse),
            YamlMapping parts => parts.Entries.Any(entry => IsProse(entry.Value)),
            _ => false,
        };

    /// <summary>The paragraphs of a text: empty lines are between them.</summary>
    public static IEnumerable<StudyBlock.Paragraph> ParagraphsOf(YamlScalar scalar)
    {
        var from = 0;
        var written = scalar.Span.Text;
        var isLiteral = written.StartsWith('|');
        foreach (var part in scalar.Value.Split(isLiteral ? "\n\n" : "\n"))
        {
            var text = WhiteSpace.Collapse(part);
            if (text.Length > 0)
                yield return new(scalar.Span, ParagraphKind.Text, text, RunsOf(text, scalar.Span, written, ref from));
        }
    }

    /// <summary>The places of the words of a text in the file.</summary>
    private static ImmutableArray<TextRun> RunsOf(string text, SourceSpan span, string written, ref int from)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf(' ', start) is var space && space < 0 ? text.Length : space + 1;
            var word = text.AsSpan(start..end).TrimEnd();
            var at = written.AsSpan(from, Math.Min(LongestGap, written.Length - from)).IndexOf(word);
            if (at >= 0)
                from += at;
            runs.Add(new(start, end - start, span.Start + from, TextStyle.None));
            if (at >= 0)
                from += word.Length;
            start = end;
        }
        return runs.ToImmutable();
    }
}
