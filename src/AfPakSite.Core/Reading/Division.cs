using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>
/// A division of pandoc or Quarto (<c>::: {.callout-note}</c>), or an admonition of MyST (<c>:::{note}</c>): its fences
/// are markup, and its content is Markdown.
/// </summary>
internal sealed partial class Division(BlockParser parser) : MarkdownFence(parser)
{
    /// <summary>Whether it has a last fence; without one it would go on to the end of the study.</summary>
    public bool IsClosed => ClosingFencedCharCount > 0;

    /// <summary>Whether Quarto shows it never, or only in other formats than web pages, such as a PDF.</summary>
    public bool IsForOthers => Info is { } info && OtherFormat.IsMatch(info);

    /// <summary>Whether it is a box beside the text, so that a heading in it begins no section.</summary>
    public bool IsBox => Arguments is not null || (Info?.Contains("callout-", StringComparison.Ordinal) ?? false);

    [GeneratedRegex(
        @"\.content-visible\b[^{}]{0,200}(?:when-format=[""']?(?!html)\w|unless-format=[""']?html)"
            + @"|\.content-hidden\b[^{}]{0,200}(?:when-format=[""']?html|unless-format=[""']?(?!html)\w)"
            + @"|\.content-hidden\b(?![^{}]{0,200}(?:when|unless)-)"
    )]
    private static partial Regex OtherFormat { get; }
}

/// <summary>Parses divisions. Other directives of MyST are more than a frame, so they are reported.</summary>
internal sealed partial class DivisionParser : FencedBlockParserBase<Division>
{
    private static readonly FrozenSet<string> Admonitions = FrozenSet.Create(
        StringComparer.Ordinal,
        "admonition",
        "attention",
        "caution",
        "danger",
        "dropdown",
        "error",
        "hint",
        "important",
        "margin",
        "note",
        "seealso",
        "sidebar",
        "aside",
        "tip",
        "warning"
    );

    public DivisionParser()
    {
        OpeningCharacters = [':', '`', '~'];
        InfoParser = ReadInfo;
    }

    protected override Division CreateFencedBlock(BlockProcessor processor) => new(this);

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        MarkdownFence.IsEndOfInner(processor, block) ? BlockState.Continue : base.TryContinue(processor, block);

    private static bool ReadInfo(BlockProcessor state, ref StringSlice line, IFencedBlock fenced, char openingCharacter)
    {
        var info = line.AsSpan().Trim().ToString();
        if (Directive.Match(info) is { Success: true } directive)
        {
            fenced.Info = directive.Groups["name"].Value;
            fenced.Arguments = directive.Groups["arguments"].Value;
            return Admonitions.Contains(fenced.Info);
        }
        fenced.Info = info.TrimEnd(':').TrimEnd();
        return openingCharacter == ':' && Attributes.IsMatch(info);
    }

    [GeneratedRegex(@"^\{(?<name>[a-z][a-z:-]{0,30})\}[ \t]*(?<arguments>.*)$")]
    private static partial Regex Directive { get; }

    /// <summary>Attributes in braces, or one class; colons may follow.</summary>
    [GeneratedRegex(@"^(?:\{[^{}]{1,500}\}|\p{L}[\p{L}0-9_-]{0,40})[ \t]*:{0,20}$")]
    private static partial Regex Attributes { get; }
}
