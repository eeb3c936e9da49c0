using System.Collections.Concurrent;
using System.Text;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>What a command prints while a test reads it.</summary>
internal sealed class PrintedLines : TextWriter
{
    private readonly ConcurrentQueue<string> pieces = new();

    public override Encoding Encoding => Encoding.UTF8;

    public string Text => string.Concat(pieces);

    public override void Write(char value) => pieces.Enqueue(value.ToString());

    public override void Write(string? value) => pieces.Enqueue(value ?? "");

    public override void WriteLine(string? value) => pieces.Enqueue(value + "\n");
}
