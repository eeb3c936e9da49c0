using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;
using Markdig.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>
/// Reads a cell of code that another program runs (R Markdown, Quarto, MyST). The program does not have its results, so
/// it says so; the caption of a result is a figure or a table without its picture, to which the text can refer.
/// </summary>
internal static partial class CodeCell
{
    private const int LongestOptions = 50;

    private static readonly FrozenSet<string> Languages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. (
                "r python julia ojs sql bash sh zsh stata sas matlab octave rust cpp rcpp c fortran stan js node "
                + "css dot mermaid tikz asis cat perl ruby haskell scala go code-cell dagitty plantuml"
            ).Split(' '),
        ]
    );

    /// <summary>Whether a program runs a block of code: <c>```{r}</c>; <c>```{.r}</c> is only code.</summary>
    public static bool IsCell(FencedCodeBlock code, StudyInlineReader inlines) =>
        Header.Match(inlines.FirstLineOf(code).Text) is { Success: true } header
        && Languages.Contains(header.Groups["language"].Value);

    /// <summary>Whether the cells of a study are shown, unless they say otherwise themselves.</summary>
    public static bool AreShown(string study) => !NothingShown.IsMatch(study);

    /// <param name="isShown">Whether cells are shown that do not say so themselves.</param>
    public static IEnumerable<StudyBlock> Read(FencedCodeBlock code, bool isShown, StudyInlineReader inlines)
    {
        var (header, written) = (inlines.FirstLineOf(code), inlines.SpanOf(code));
        var image = ImageIn(written);
        if (image is null)
            inlines.ReportOnce(code, StudyMarkup.CodeCell);
        var shows = image is null && (ShownBy(header.Text, written.Text) ?? isShown);
        var text = shows ? WithoutOptions(StudyInlineReader.Read(code)) : default;
        if (!string.IsNullOrWhiteSpace(text.Text))
            yield return new StudyBlock.Paragraph(written, ParagraphKind.Code, text.Text, text.Runs);
        if (CaptionIn(header, OfHeader) is { } own)
            yield return Captioned(own, KnitrLabel(header.Text, own.IsTable), image, written);
        else if (CaptionIn(written, OfLine) is { } line)
            yield return Captioned(line, LabelIn(written.Text), image, written);
        else if (image is { } file)
            yield return Captioned(
                (RunText.Plain(file.Value, file.Span.Start), IsTable: false),
                LabelIn(written.Text) ?? KnitrLabel(header.Text, isTable: false),
                image,
                written
            );
    }

    private static string? LabelIn(string cell) =>
        LabelLine.Match(cell) is { Success: true } label ? label.Groups["label"].Value : null;

    /// <summary>The path of the image that a cell shows, if it shows only that.</summary>
    private static Located<string>? ImageIn(SourceSpan cell) =>
        ShownImage.Matches(cell.Text) is [var found]
        && FigureReader.IsFile(found.Groups["path"].Value)
        && IsAlone(cell.Text, found)
            ? new(found.Groups["path"].Value, cell.Slice(found.Groups["path"].Index, found.Groups["path"].Length))
            : null;

    /// <summary>Whether a cell does nothing but a call: the rest is its fences, comments and packages.</summary>
    private static bool IsAlone(string cell, Match call)
    {
        var start = cell.LastIndexOf('\n', call.Index) + 1;
        var end = cell.IndexOf('\n', call.Index + call.Length) is >= 0 and var found ? found : cell.Length;
        return cell[start..call.Index].Trim() is "" or "knitr::"
            && cell.Remove(start, end - start).Split('\n').All(line => NoStep.IsMatch(line));
    }

    private static RunText WithoutOptions(RunText code) => code.From(OptionLines.Match(code.Text).Length);

    private static StudyBlock.Paragraph Captioned(
        (RunText Text, bool IsTable) caption,
        string? label,
        Located<string>? image,
        SourceSpan cell
    )
    {
        var tex = TexLabels.Take(caption.Text);
        var text = tex?.Text ?? caption.Text;
        var kind = caption.IsTable ? ParagraphKind.Caption : ParagraphKind.Figure;
        return new(cell, kind, text.Text, text.Runs)
        {
            Label = tex?.Label ?? label,
            Image = image is { } file ? new(file, text.Text == file.Value ? "" : text.Text, null, null) : null,
        };
    }

    /// <summary>What the options of a cell say; null if they say nothing.</summary>
    private static bool? ShownBy(string header, string cell)
    {
        var options = Shown.Matches(header).Concat(ShownLine.Matches(cell)).Take(LongestOptions).ToList();
        return options.Count == 0 ? null : options.TrueForAll(option => IsTrue(option.Groups["value"].Value));
    }

    private static bool IsTrue(string value) =>
        value.Trim('"', '\'').ToUpperInvariant() is not ("FALSE" or "F" or "NO" or "INPUT" or "CELL");

    /// <summary>The caption that a pattern finds in a text.</summary>
    private static (RunText Text, bool IsTable)? CaptionIn(SourceSpan place, Regex pattern)
    {
        if (pattern.Match(place.Text) is not { Success: true } caption)
            return null;
        var words = caption.Groups["caption"];
        var text = WhiteSpace.Collapse(Escape.Replace(LineMark.Replace(words.Value, " "), "$1"));
        return text.Length == 0
            ? null
            : (RunText.Plain(text, place.Start + words.Index), caption.Groups["table"].Success);
    }

    /// <summary>The id that bookdown makes of the name of a cell.</summary>
    private static string? KnitrLabel(string header, bool isTable) =>
        Name.Match(header) is { Success: true } name
            ? $"{(isTable ? "tab" : "fig")}:{name.Groups["name"].Value}"
            : null;

    [GeneratedRegex(@"^[`~]{3,}\s*\{(?<language>[\p{L}-]{1,20})(?=[\s,}])")]
    private static partial Regex Header { get; }

    /// <summary>The name of a cell in its first line: <c>{r hills, echo=FALSE}</c>, <c>label="hills"</c></summary>
    [GeneratedRegex(
        @"^[`~]{3,}\s*\{\p{L}+[\s,]+(?:label\s*=\s*[""'](?<name>[^""'{}]{1,80})[""']|(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{0,80})\s*[,}])"
    )]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"[\s,{](?:echo|include)\s*=\s*(?<value>[A-Za-z]{1,10})")]
    private static partial Regex Shown { get; }

    [GeneratedRegex(
        @"^\s{0,8}(?:(?:#|%%|//|--) ?\|\s*(?:echo|include):\s*(?<value>\w{1,10})|:tags:[^\n]*\b(?:remove|hide)-(?<value>input|cell)\b)",
        RegexOptions.Multiline
    )]
    private static partial Regex ShownLine { get; }

    [GeneratedRegex(
        @"[\s,{](?:fig\.cap|(?<table>tab\.cap))\s*=\s*(?:""(?<caption>(?:[^""\\]|\\.){1,3000})""|'(?<caption>(?:[^'\\]|\\.){1,3000})')"
    )]
    private static partial Regex OfHeader { get; }

    /// <summary>A caption after <c>#|</c>, with the lines that go on with it.</summary>
    [GeneratedRegex(
        @"^\s{0,8}(?:#|%%|//|--) ?\|\s*(?:fig[-.]cap|(?<table>t(?:bl|ab)[-.]cap)):[ \t]*(?:[|>][+-]?[ \t]*)?(?<quote>[""']?)(?<caption>[^\n]{0,3000}(?:\n\s{0,8}(?:#|%%|//|--) ?\|[ \t]{2,}[^\s][^\n]{0,999}){0,20}?)\k<quote>[ \t\r]*$(?!\n\s{0,8}(?:#|%%|//|--) ?\|[ \t]{2,})",
        RegexOptions.Multiline
    )]
    private static partial Regex OfLine { get; }

    [GeneratedRegex(
        @"^\s{0,8}(?:#|%%|//|--) ?\|\s*label:\s*[""']?(?<label>[\p{L}\p{N}_:.-]{1,100})",
        RegexOptions.Multiline
    )]
    private static partial Regex LabelLine { get; }

    /// <summary>A backslash or a quote in a string of R.</summary>
    [GeneratedRegex(@"\\([""'\\])")]
    private static partial Regex Escape { get; }

    [GeneratedRegex(@"include_graphics\(\s*(?:path\s*=\s*)?[""'](?<path>[^""'\n]{1,300})[""']\s*[,)]")]
    private static partial Regex ShownImage { get; }

    /// <summary>A line of a cell that computes nothing.</summary>
    [GeneratedRegex(@"^\s*(?:$|[#`~]|(?:library|require)\()")]
    private static partial Regex NoStep { get; }

    [GeneratedRegex(@"\A(?:\s{0,8}(?:#|%%|//|--) ?\|[^\n]*(?:\n|\z)){1,60}")]
    private static partial Regex OptionLines { get; }

    /// <summary>The sign that begins each line of options.</summary>
    [GeneratedRegex(@"\n\s{0,8}(?:#|%%|//|--) ?\|")]
    private static partial Regex LineMark { get; }

    /// <summary>An option that hides all cells: of knitr, or of Quarto in the front matter.</summary>
    [GeneratedRegex(
        @"opts_chunk\$set\([^()]{0,500}\b(?:echo|include)\s*=\s*F|^execute:[ \t]*\r?\n(?:(?>[ \t]+)[^\n]*\n){0,10}?[ \t]+(?:echo|include):[ \t]*[""']?false",
        RegexOptions.Multiline
    )]
    private static partial Regex NothingShown { get; }
}
