using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>A YAML value with its place: a text, a list or a mapping.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What a reader would call it.</summary>
    public string Description =>
        this switch
        {
            YamlScalar { Value.Length: 0 } => "nothing",
            YamlScalar scalar => $"“{scalar.Value}”",
            YamlSequence => "a list",
            _ => "a mapping",
        };
}

public sealed record YamlScalar(SourceSpan Span, string Value) : YamlNode(Span);

public sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <param name="Entries">In the order written; keys are unique.</param>
public sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
