using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AfPakSite.Reading;

/// <summary>
/// Reads YAML into nodes that know their places. Total: whatever is wrong is a diagnostic with a place, and depth and size
/// are bounded, since YamlDotNet's own document loader overflows the stack on deeply nested text.
/// </summary>
public sealed class YamlReader
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

    /// <summary>The one document of a text or of a part of it; null where it holds none or a fault was reported.</summary>
    public static YamlNode? Read(SourceSpan part, DiagnosticBag diagnostics)
    {
        if (part.Length > LargestFile)
        {
            diagnostics.Add(
                Catalogue.YamlTooLarge,
                part with
                {
                    Length = 0,
                },
                $"it holds {part.Length} characters; {LargestFile} is the most",
                part.Source.Path
            );
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
            diagnostics.Add(
                Catalogue.YamlSyntax,
                SpanOf(part, fault.Start, fault.End, longest: 40),
                "check the indentation, the colons and the quotes on this line",
                FirstSentence(fault)
            );
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException)
        {
            // YamlDotNet's scanner throws these too: for a bracket that a new key leaves open, for an escape of no character.
            var last = reader.parser.Current;
            diagnostics.Add(
                Catalogue.YamlSyntax,
                SpanOf(part, last?.Start ?? Mark.Empty, last?.End ?? Mark.Empty, longest: 40),
                "look for a bracket, a quote or an escape that begins here and does not end",
                "its structure breaks off"
            );
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var node = ReadNode(depth: 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            throw Refuse(
                Catalogue.YamlSyntax,
                parser.Current!,
                "put everything into one document",
                "a second document begins"
            );
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (parser.Accept<ParsingEvent>(out var next) && depth > DeepestLevel)
            throw Refuse(Catalogue.YamlTooDeep, next, $"{DeepestLevel} levels are the most", DeepestLevel);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(SpanOf(part, scalar.Start, scalar.End), scalar.Value);
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return ReadSequence(sequence, depth);
        if (parser.TryConsume<MappingStart>(out var mapping))
            return ReadMapping(mapping, depth);
        throw Refuse(Catalogue.YamlSyntax, parser.Current!, "write the value out", "an alias stands for another value");
    }

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
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw Refuse(Catalogue.YamlSyntax, start, "use a plain word as key", "a key is no plain text");
            var value = ReadNode(depth + 1);
            if (!entries.TryAdd(key.Value, new(key, value)))
                diagnostics.Add(
                    Catalogue.YamlDuplicateKey,
                    key.Span,
                    $"it is given first at {entries[key.Value].Key.Span}",
                    key.Value
                );
        }
        return new(SpanOf(part, start.Start, end.End), [.. entries.Values.OrderBy(entry => entry.Key.Span.Start)]);
    }

    private YamlRefusedException Refuse(DiagnosticKind kind, ParsingEvent place, string hint, object found) =>
        new(kind.At(SpanOf(part, place.Start, place.Start), hint, found));

    private static SourceSpan SpanOf(SourceSpan part, Mark start, Mark end, int longest = int.MaxValue)
    {
        var from = Math.Clamp((int)start.Index, 0, part.Length);
        var to = Math.Clamp((int)end.Index, from, part.Length);
        return part.Slice(from, Math.Min(longest, to - from));
    }

    private static string FirstSentence(YamlException fault)
    {
        var message = (fault.InnerException?.Message ?? fault.Message).TrimEnd('.');
        return char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>Ends the reading of a text that YAML allows and this reader refuses; it never leaves this class.</summary>
    private sealed class YamlRefusedException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic => diagnostic;
    }
}
