using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>
/// A file of the gallery: the small inputs that cause a diagnostic, and what the program prints for each. A line
/// <c>--- PATH</c> begins a file that is laid over the site about tea; <c>--- without PATH</c> takes a file away;
/// <c>--- option --locked</c> sets an option; <c>--- PATH (N times)</c> repeats the text below it; in a file below
/// <c>--- PATH (escaped)</c>, <c>\{E9}</c> stands for a byte and <c>\{U+202E}</c> for a character. A path in
/// <c>output/</c> replaces a finished file before it is checked. A line <c>--- message</c> ends each input.
/// </summary>
internal sealed record GalleryFile(string Code, ImmutableArray<GalleryCase> Cases)
{
    private const string Folder = "Diagnostics/Gallery";

    public static ImmutableArray<GalleryFile> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("tests", "AfPakSite.Tests", Folder))
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    public string Location => $"{Folder}/{Code}.txt";

    /// <summary>The file as it should be: the inputs as they are written, and the messages that they cause.</summary>
    public string WithMessages() =>
        string.Join('\n', Cases.Select(item => $"{item.Input}{GalleryCase.MessageLine}{item.Print(Code)}"));

    private static GalleryFile Parse(string code, string text)
    {
        var cases = ImmutableArray.CreateBuilder<GalleryCase>();
        var (input, isInput) = (new StringBuilder(), true);
        foreach (var line in text.Split('\n').SkipLast(1).Select(line => $"{line}\n"))
        {
            if (line == GalleryCase.MessageLine)
            {
                cases.Add(new(input.ToString()));
                input.Clear();
                isInput = false;
            }
            else if (isInput |= GalleryCase.Header.IsMatch(line))
            {
                input.Append(line);
            }
        }
        Assert.True(input.Length == 0 && cases.Count > 0, $"{code}.txt does not end with a message.");
        return new(code, cases.ToImmutable());
    }
}

/// <summary>One input of a gallery file.</summary>
/// <param name="Input">The input as the file has it.</param>
internal sealed partial record GalleryCase(string Input)
{
    public const string MessageLine = "--- message\n";

    private const string OutputFolder = "output/";

    private ImmutableArray<Diagnostic>? found;

    /// <summary>All that is found in the site with this input.</summary>
    public ImmutableArray<Diagnostic> Found => found ??= Run();

    /// <summary>What the program prints of the diagnostics with a code, without the line that counts them.</summary>
    public string Print(string code)
    {
        ImmutableArray<Diagnostic> shown = [.. Found.Where(diagnostic => diagnostic.Code == code)];
        Assert.NotEmpty(shown);
        var report = Report.Write(ReportFormat.Text, shown, color: false);
        var count = report.TrimEnd('\n').LastIndexOf('\n') + 1;
        return report[..count].TrimEnd('\n') + '\n';
    }

    private ImmutableArray<Diagnostic> Run()
    {
        var site = SmallSite.Tea;
        var finished = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, content, isEscaped) in Sections())
        {
            if (name.StartsWith("without ", StringComparison.Ordinal))
                site = site.Without(name["without ".Length..]);
            else if (name == "option --locked")
                site = site.With(new BuildOptions(Locked: true));
            else if (name.StartsWith(OutputFolder, StringComparison.Ordinal))
                finished[name[OutputFolder.Length..]] = content;
            else
                site = isEscaped ? site.With(name, EscapedBytes.Read(content)) : site.With(name, content);
        }
        var compiled = site.Compile();
        return finished.Count == 0 ? compiled.Diagnostics : Check(compiled, finished);
    }

    private static ImmutableArray<Diagnostic> Check(CompiledSite site, Dictionary<string, string> finished)
    {
        var diagnostics = new DiagnosticBag();
        Checker.Check(
            new(
                [
                    .. site.Files.Select(file =>
                        finished.TryGetValue(file.Path, out var text) ? new(file.Path, text) : file
                    ),
                ],
                "https://tea.example/",
                FinishedSite.RolesIn(site.Site),
                [],
                []
            ),
            diagnostics
        );
        return diagnostics.ToSorted(strict: false);
    }

    private IEnumerable<(string Name, string Content, bool IsEscaped)> Sections()
    {
        var headers = Header.Matches(Input);
        for (var index = 0; index < headers.Count; index++)
        {
            var (header, start) = (headers[index], headers[index].Index + headers[index].Length);
            var end = index + 1 < headers.Count ? headers[index + 1].Index : Input.Length;
            var times = header.Groups["times"] is { Success: true } count ? int.Parse(count.ValueSpan) : 1;
            var content = string.Concat(Enumerable.Repeat(Input[start..end], times));
            yield return (header.Groups["name"].Value, content, header.Groups["escaped"].Success);
        }
    }

    [GeneratedRegex(
        @"^--- (?<name>\S.*?)(?: \((?<times>[0-9]+) times\))?(?<escaped> \(escaped\))?\n",
        RegexOptions.Multiline
    )]
    public static partial Regex Header { get; }
}
