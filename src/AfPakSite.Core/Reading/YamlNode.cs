using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>A YAML value with its span: a text, a list or a mapping.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>The value as a diagnostic describes it.</summary>
    public YamlFound Found =>
        this switch
        {
            YamlScalar { Value.Length: 0 } => new YamlFound.Nothing(),
            YamlScalar scalar => new YamlFound.Text(scalar.Value),
            YamlSequence => new YamlFound.List(),
            _ => new YamlFound.Mapping(),
        };
}

public sealed record YamlScalar(SourceSpan Span, string Value) : YamlNode(Span);

public sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <param name="Entries">In source order, with unique keys.</param>
public sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
