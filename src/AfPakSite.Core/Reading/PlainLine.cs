using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>A line of a plain text, or several that form one paragraph of a wrapped text.</summary>
/// <param name="markedLevel">The level of a heading that is marked as in Markdown, from 1; 0 for other lines.</param>
internal sealed class PlainLine(ImmutableArray<SourceSpan> parts, bool isAfterBlank, int markedLevel = 0)
{
    private HeadingForm? form;
    private bool isFormKnown;

    public ImmutableArray<SourceSpan> Parts => parts;

    /// <summary>Whether an empty line, or nothing, is above it.</summary>
    public bool IsAfterBlank => isAfterBlank;

    public int MarkedLevel => markedLevel;

    /// <summary>The text, with the line breaks of a wrapped text.</summary>
    public string Text { get; } = string.Join('\n', parts.Select(part => part.Text));

    public SourceSpan Span => Parts[0] with { Length = Parts[^1].End - Parts[0].Start };

    /// <summary>Its number and title; null unless it is one line with the form of a numbered heading.</summary>
    public HeadingForm? Form
    {
        get
        {
            if (!isFormKnown)
                (form, isFormKnown) = (Parts.Length == 1 ? HeadingForm.Of(Text) : null, true);
            return form;
        }
    }
}
