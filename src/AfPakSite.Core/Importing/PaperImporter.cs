using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Imports a paper: its bytes in, the study of a new site out. Total: any bytes give a result.</summary>
public static class PaperImporter
{
    private const string PlainText = "seeds/study.txt";
    private const string Markdown = "seeds/study.md";

    /// <summary>The endings of the files that can be imported.</summary>
    public static ImmutableArray<string> Endings { get; } = [".txt", ".md"];

    /// <param name="file">A file with one of the endings.</param>
    public static ImportResult Import(SourceFile file) =>
        Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".txt" => Text(file, PlainText),
            _ => Text(file, Markdown),
        };

    /// <summary>A text that the program reads as it is.</summary>
    private static ImportResult Text(SourceFile file, string path)
    {
        var study = file with { Path = path };
        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(file, diagnostics);
        if (diagnostics.ToSorted(strict: false) is [var first, ..])
            return new ImportResult.Refused($"{first.Message} {Sentence(first.Hint)}".TrimEnd());
        return string.IsNullOrWhiteSpace(source.Content)
            ? new ImportResult.Refused($"“{file.Path}” contains no text: name the file with the study.")
            : new ImportResult.Understood(new(PaperRecord.Empty, study, [], [], new(0, 0, 0, 0, 0), []));
    }

    private static string Sentence(string? hint) =>
        string.IsNullOrEmpty(hint) ? "" : $"{char.ToUpperInvariant(hint[0])}{hint[1..]}.";
}
