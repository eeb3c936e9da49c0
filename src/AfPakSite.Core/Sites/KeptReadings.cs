using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>
/// What was read from files, kept for the next build. Reading is a function of a file and a context, so a file that
/// stays the same is read once: after an edit, only the edited file is read. Not for several builds at the same time.
/// </summary>
public sealed class KeptReadings
{
    private readonly Dictionary<string, File> files = new(StringComparer.Ordinal);

    /// <summary>The text of a file: the same object as the last time if its bytes are the same.</summary>
    public SourceText Decode(
        SourceFile file,
        Func<SourceFile, DiagnosticBag, SourceText> decode,
        DiagnosticBag diagnostics
    )
    {
        if (files.GetValueOrDefault(file.Path) is not { } kept || !kept.HasBytesOf(file))
        {
            var faults = new DiagnosticBag();
            files[file.Path] = kept = new(file, decode(file, faults), faults);
        }
        diagnostics.AddAll(kept.Faults);
        return kept.Text;
    }

    /// <summary>What a file contains, with the diagnostics of its reading.</summary>
    /// <param name="context">What the reading depends on besides the file; another one replaces what was read.</param>
    public T Read<T>(
        SourceText file,
        object? context,
        Func<SourceText, DiagnosticBag, T> read,
        DiagnosticBag diagnostics
    )
    {
        var kept = files[file.Path];
        if (kept.Reading is not { } reading || !Equals(reading.Context, context))
        {
            var found = new DiagnosticBag();
            kept.Reading = reading = new(context, read(file, found), found);
        }
        diagnostics.AddAll(reading.Found);
        return (T)reading.Value!;
    }

    private sealed class File(SourceFile file, SourceText text, DiagnosticBag faults)
    {
        public SourceText Text => text;

        public DiagnosticBag Faults => faults;

        public Reading? Reading { get; set; }

        public bool HasBytesOf(SourceFile other) => file.Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());
    }

    private sealed record Reading(object? Context, object? Value, DiagnosticBag Found);
}
