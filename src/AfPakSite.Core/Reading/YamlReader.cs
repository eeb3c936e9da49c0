using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AfPakSite.Reading;

/// <summary>
/// Reads YAML into nodes with spans. Total: every fault is a diagnostic with a span. Depth and size are limited,
/// because YamlDotNet's own document loader overflows the stack on deeply nested text.
/// </summary>
public sealed partial class YamlReader
{
    private const int DeepestLevel = 64;
    private const int LargestFile = 1024 * 1024;

    private readonly SourceSpan part;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;

    private YamlReader(SourceSpan part, DiagnosticBag diagnostics)
    {
        this.part = part;
        this.diagnostics = diagnostics;
        parser = new(new StringReader(part.Text));
    }

    /// <summary>The one document in a text; null if there is none or a fault was reported.</summary>
    public static YamlNode? Read(SourceSpan part, DiagnosticBag diagnostics)
    {
        if (part.Length > LargestFile)
        {
            diagnostics.Add(Catalog.YamlTooLarge(part, LargestFile));
            return null;
        }
        var reader = new YamlReader(part, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlRefusedException refusal)
        {
            diagnostics.Add(refusal.Diagnostic);
            return null;
        }
        catch (YamlException fault)
        {
            diagnostics.Add(SyntaxFault(part, fault));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException)
        {
            // YamlDotNet's scanner also throws these, for an unclosed bracket before a key or an escape of no
            // character.
            var last = reader.parser.Current;
            var place = SpanOf(part, last?.Start ?? Mark.Empty, last?.End ?? Mark.Empty, longest: 40);
            diagnostics.Add(Catalog.YamlSyntax(place, null));
            return null;
        }
    }

    /// <summary>
    /// The fault of a parser, which reports a tab on the line before it or at the start of its mapping.
    /// </summary>
    private static Diagnostic SyntaxFault(SourceSpan part, YamlException fault)
    {
        var message = fault.InnerException?.Message ?? fault.Message;
        var place = SpanOf(part, fault.Start, fault.End, longest: 40);
        var tab = IndentingTab.Match(part.Text, place.Start - part.Start).Groups["tab"];
        return tab.Success && message.Contains(" tab ", StringComparison.Ordinal)
            ? Catalog.YamlSyntax(part.Slice(tab.Index, tab.Length), "a tab indents this line, instead of spaces")
            : Catalog.YamlSyntax(place, message);
    }

    /// <summary>Whether a text contains only comments.</summary>
    public static bool IsBlank(string text) =>
        text.Split('\n').All(line => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'));

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var node = ReadNode(depth: 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            throw new YamlRefusedException(Catalog.YamlSeveralDocuments(StartOf(parser.Current!)));
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (parser.Accept<ParsingEvent>(out var next) && depth > DeepestLevel)
            throw new YamlRefusedException(Catalog.YamlTooDeep(StartOf(next), DeepestLevel));
        if (parser.TryConsume<Scalar>(out var scalar))
            return ReadScalar(scalar);
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return ReadSequence(sequence, depth);
        if (parser.TryConsume<MappingStart>(out var mapping))
            return ReadMapping(mapping, depth);
        throw new YamlRefusedException(Catalog.YamlAlias(StartOf(parser.Current!)));
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var span = SpanOf(part, scalar.Start, scalar.End);
        CharacterChecker.CheckHidden(span, diagnostics);
        CharacterChecker.CheckEscapedHidden(span, scalar.Value, diagnostics);
        var value = CharacterChecker.Repaired(span, ValueOf(scalar), diagnostics);
        CharacterChecker.CheckEscapedFaulty(span, value, diagnostics);
        return new(span, value);
    }

    /// <summary>The value: nothing for null, and a block without the line end that its last line has.</summary>
    private static string ValueOf(Scalar scalar) =>
        scalar.Style switch
        {
            ScalarStyle.Plain => scalar.Value is "~" or "null" or "Null" or "NULL" ? "" : scalar.Value,
            ScalarStyle.Folded or ScalarStyle.Literal => scalar.Value.TrimEnd('\n'),
            _ => scalar.Value,
        };

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        SequenceEnd end;
        while (!parser.TryConsume(out end!))
            items.Add(ReadNode(depth + 1));
        return new(SpanOf(part, start.Start, end.End), items.ToImmutable());
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        MappingEnd end;
        while (!parser.TryConsume(out end!))
        {
            var node = ReadNode(depth + 1);
            if (node is not YamlScalar key)
                throw new YamlRefusedException(Catalog.YamlKeyNotText(node.Span));
            var value = ReadNode(depth + 1);
            if (!entries.TryAdd(key.Value, new(key, value)))
                diagnostics.Add(Catalog.YamlDuplicateKey(new(key.Value, key.Span), entries[key.Value].Key.Span));
        }
        return new(SpanOf(part, start.Start, end.End), [.. entries.Values.OrderBy(entry => entry.Key.Span.Start)]);
    }

    private SourceSpan StartOf(ParsingEvent place) => SpanOf(part, place.Start, place.Start);

    private static SourceSpan SpanOf(SourceSpan part, Mark start, Mark end, int longest = int.MaxValue)
    {
        var from = Math.Clamp((int)start.Index, 0, part.Length);
        var to = Math.Clamp((int)end.Index, from, part.Length);
        return part.Slice(from, Math.Min(longest, to - from));
    }

    [GeneratedRegex(@"^ *(?<tab>\t+)(?=[^\s#])", RegexOptions.Multiline)]
    private static partial Regex IndentingTab { get; }

    /// <summary>
    /// Stops the reading of a text that YAML allows but this reader does not; it never leaves this class.
    /// </summary>
    private sealed class YamlRefusedException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic => diagnostic;
    }
}
