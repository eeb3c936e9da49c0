using AfPakSite.CommandLine;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs commands in a small site on the disk, at dates that the test sets.</summary>
internal sealed class Shell : IDisposable
{
    private const string Study = "seeds/study.txt";

    private readonly TemporaryFolder folder = new();

    public Shell(SmallSite site)
    {
        foreach (var path in site.Files.Keys)
            folder.Write(path, site[path]);
    }

    /// <summary>The folder of the site.</summary>
    public TemporaryFolder Folder => folder;

    public DateOnly Today { get; set; } = new(2026, 1, 1);

    /// <summary>The answers to questions; null where nobody can be asked.</summary>
    public TextReader? Input { get; set; }

    /// <summary>The environment of the commands.</summary>
    public Func<string, string?> Variable { get; set; } = Environment.GetEnvironmentVariable;

    public string Ledger
    {
        get => folder.Read(AfPakSite.Ledgers.Ledger.Path);
        set => folder.Write(AfPakSite.Ledgers.Ledger.Path, value);
    }

    public bool HasLedger => File.Exists(folder.At(AfPakSite.Ledgers.Ledger.Path));

    public void Dispose() => folder.Dispose();

    public bool Has(string path) => File.Exists(folder.At(path));

    public string Read(string path) => folder.Read(path);

    public void Write(string path, string content) => folder.Write(path, content);

    public void Write(string path, byte[] content) => File.WriteAllBytes(folder.At(path), content);

    public IEnumerable<string> List() => folder.List();

    /// <summary>Stops the commands, as a signal does.</summary>
    public CancellationToken Interrupted { get; set; }

    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(
            arguments,
            new(output, error, folder.Location)
            {
                Day = () => Today,
                Variable = Variable,
                Input = Input,
                Interrupted = Interrupted,
            }
        );
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must succeed, and returns its output.</summary>
    public string RunSuccessfully(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Output;
    }

    /// <summary>Releases the study on a date.</summary>
    public Shell Accept(int year, int month, int day)
    {
        Today = new(year, month, day);
        RunSuccessfully("anchors", "accept");
        return this;
    }

    /// <summary>Replaces words that occur exactly once in the study.</summary>
    public Shell Edit(string before, string after)
    {
        var parts = folder.Read(Study).Split(before);
        Assert.Equal(2, parts.Length);
        folder.Write(Study, string.Join(after, parts));
        return this;
    }

    /// <summary>The id of the anchor whose text starts with some words.</summary>
    public string IdOf(AnchorKind kind, string beginning) =>
        SmallSite.Tea.With(AfPakSite.Ledgers.Ledger.Path, Ledger).IdOf(kind, beginning);
}
