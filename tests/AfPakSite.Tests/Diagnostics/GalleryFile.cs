using System.Collections.Immutable;
using System.Text;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>
/// A file of the gallery: the small inputs that cause a diagnostic, and what the program prints for each. A line
/// <c>--- PATH</c> begins a file that is laid over the site about tea; <c>--- without PATH</c> takes a file away;
/// <c>--- option --locked</c> and <c>--- option today 2026-01-01</c> set an option; <c>--- option accept</c> runs
/// <c>anchors accept</c>, and a file <c>decisions.yml</c> is read by <c>anchors retire --decisions</c>;
/// <c>--- answers</c> lists what other sites answer to <c>check --external</c>, one address a line;
/// <c>--- PATH (N times)</c> repeats the text below it; in a file below <c>--- PATH (escaped)</c>, <c>\{E9}</c> stands
/// for a byte and <c>\{U+202E}</c> for a character. A path in
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
