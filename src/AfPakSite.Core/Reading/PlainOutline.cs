using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Decides which lines of a plain text are headings. A number that comes next in the outline makes a heading, unless it
/// goes on with a list, or a later line has the same number and a text below it.
/// </summary>
internal sealed partial class PlainOutline
{
    private readonly ImmutableArray<PlainLine> lines;

    private readonly NumberedLines numbered;
    private readonly CapitalTitles capitals;
    private readonly Outline outline = new();

    /// <summary>The series of which a heading has a sign after its number.</summary>
    private readonly HashSet<NumberSeries> withSign = [];

    /// <summary>The lines of which one may say where an author works.</summary>
    private const int LastOfHead = 10;

    /// <summary>The last line that says where an author works; -2 without one.</summary>
    private int lastPlace = -2;

    /// <summary>The last line that is the row of a table; -1 before the first one.</summary>
    private int lastRow = -1;

    /// <summary>The last item of each list in the lines directly above, which may be within one another.</summary>
    private readonly Dictionary<NumberSeries, HeadingForm> items = [];

    /// <summary>The line of the last item of these lists; -1 without one.</summary>
    private int lastItem = -1;

    private readonly StudyLanguage language;
    private readonly int titleLevel;

    /// <summary>Whether a heading was read.</summary>
    private bool hasHeading;

    /// <summary>The number of the last note; null outside of a section of notes.</summary>
    private int? lastNote;

    /// <summary>The number of the last entry; null outside of a list of references.</summary>
    private int? lastEntry;

    /// <param name="lines">The lines below the title.</param>
    /// <param name="titleLevel">The level that the title has where headings are marked.</param>
    public PlainOutline(ImmutableArray<PlainLine> lines, StudyLanguage language, int titleLevel)
    {
        (this.lines, this.language, this.titleLevel) = (lines, language, titleLevel);
        (numbered, capitals) = (new(lines), new(lines, language));
    }

    /// <summary>The block on a line. Lines must be read in order, each once.</summary>
    public StudyBlock Read(int index)
    {
        var block = ReadLine(index);
        if (block is StudyBlock.Heading heading)
        {
            hasHeading = true;
            lastNote = HeadingReader.IsNotes(heading, language) ? 0 : null;
            lastEntry = HeadingReader.IsReferenceList(heading, language) ? 0 : null;
        }
        return block;
    }

    private StudyBlock ReadLine(int index)
    {
        var line = lines[index];
        if (line.MarkedLevel > 0)
            return Marked(line);
        if (IsRow(index))
        {
            lastRow = index;
            return Paragraph(line);
        }
        if (line.Form is { } form)
        {
            if (IsNote(index, form))
            {
                lastNote = form.Value;
                return Paragraph(line);
            }
            if (IsEntry(form))
            {
                lastEntry = form.Value;
                return Paragraph(line);
            }
            if (HeadingOf(index, form) is { } heading)
                return heading;
            if (IsItem(index, form) || BeginsLater(index, form))
                AddItem(index, form);
            return Paragraph(line);
        }
        if (lastItem == index - 1 && index > 0 && Bullet.IsMatch(line.Text))
            lastItem = index;
        return
            line.Parts.Length == 1
            && (HeadingReader.IsUnnumberedHeading(line.Text, language) || hasHeading && capitals.Contains(index))
            ? new StudyBlock.Heading(line.Span, 1, null, line.Text)
            : Paragraph(line);
    }

    /// <summary>
    /// Whether a line is the next note of a section of notes. A line that may also be the title of the next section is
    /// a note if it is the last line, or if another note or a heading without a number follows it.
    /// </summary>
    private bool IsNote(int index, HeadingForm form) =>
        form is { Series: NumberSeries.Decimal, IsSimple: true }
        && form.Value == lastNote + 1
        && (
            !HeadingReader.IsTitle(form)
            || index + 1 == lines.Length
            || lines[index + 1].MarkedLevel > 0
            || lines[index + 1].Form is { } next && next.Value == form.Value + 1
            || HeadingReader.IsUnnumberedHeading(lines[index + 1].Text, language)
        );

    /// <summary>
    /// Whether a line is the next entry of a numbered list of references: it ends as no title does, or has an address,
    /// or a year behind a full stop.
    /// </summary>
    private bool IsEntry(HeadingForm form) =>
        form is { Series: NumberSeries.Decimal, IsSimple: true }
        && form.Value == lastEntry + 1
        && (!HeadingReader.IsTitle(form) || PartsOfEntry.IsMatch(form.Title));

    /// <summary>A heading that is marked as in Markdown; the level of a number with several parts is its own.</summary>
    private StudyBlock.Heading Marked(PlainLine line)
    {
        var level = Math.Max(1, line.MarkedLevel - titleLevel);
        if (line.Form is not { Title.Length: > 0 } form)
            return new(line.Span, level, null, line.Text);
        level = form.IsSimple ? level : form.Parts.Length;
        outline.Add(form, level);
        return new(line.Span, level, form.Number, form.Title);
    }

    private StudyBlock.Heading? HeadingOf(int index, HeadingForm form)
    {
        if (!HeadingReader.IsTitle(form) || IsDate(index, form) || IsAffiliation(index, form))
            return null;
        var next = outline.Next(form);
        var isHeading = next is { Form: var read }
            ? IsCapital(read) && !IsItemInstead(index, read) && !IsLaterInstead(index, read)
            : form is { IsMarked: true, Series: not (NumberSeries.Roman or NumberSeries.Letter) }
                && IsCapital(form)
                && numbered.HasTextBelow(index)
                && !outline.IsUsed(form)
                && !GoesOn(index, form);
        if (!isHeading)
            return null;
        var (heading, level) = next ?? (form, outline.LevelOutOfSequence(form));
        outline.Add(heading, level);
        if (heading.HasSign)
            withSign.Add(heading.Series);
        return heading.Title.Length == 0
            ? new(lines[index].Span, level, null, lines[index].Text)
            : new(lines[index].Span, level, heading.Number, heading.Title);
    }

    /// <summary>
    /// Whether a title begins with a capital letter or a name in small letters, or a sign separates it from its number,
    /// so that “1.1 million leaves” and “2 planters” are not headings.
    /// </summary>
    private static bool IsCapital(HeadingForm form) =>
        form.Title.Length == 0 || !char.IsLower(form.Title[0]) || form.HasSign || SmallName.IsMatch(form.Title);

    /// <summary>
    /// Whether a number that comes next is an item: it begins a list, or goes on with one where the outline does not go
    /// on from it. A list of one item is unlikely.
    /// </summary>
    private bool IsItemInstead(int index, HeadingForm form)
    {
        if (
            outline.IsNewSeries(form)
            && (GoesOn(index, form) || !(numbered.HasTextBelow(index) && IsSeries(index, form)))
        )
            return true;
        if (!GoesOn(index, form) && BeginsLater(index, form))
            return true;
        if (!GoesOn(index, form))
            return form is { IsSimple: true, Value: 1 } && index > 0 && lines[index - 1].Text.EndsWith(':');
        if (numbered.Next(index) is not { } next || next.Series != form.Series)
            return !numbered.HasTextBelow(index) || items[form.Series].Value == 1;
        var isParent = next.Parts[0] == form.Value && !next.IsSimple;
        var isFollowed = next.Parts[0] == form.Value + 1 && !numbered.AreDirectlyBelow(index);
        return !isParent && !(isFollowed && numbered.HasTextBelow(index));
    }

    /// <summary>
    /// Whether letters and Roman numbers, which might be initials, begin a series: the next number goes on with it, or
    /// counts below it. A number below a letter alone does not: <c>A. Reed</c> is an author.
    /// </summary>
    private bool IsSeries(int index, HeadingForm form) =>
        form.Series is not (NumberSeries.Roman or NumberSeries.Letter)
        || form.Value > 1
        || numbered.Next(index) is { } next
            && (next.Series == form.Series ? next.Value == 2 : next.Value == 1 && numbered.Contain(form.Series, 2));

    /// <summary>
    /// Whether a later line has the same number and a text below it, and this one has none, or not the sign that the
    /// headings before it have.
    /// </summary>
    private bool IsLaterInstead(int index, HeadingForm form) =>
        numbered.NextSame(index) is { } later
        && (!numbered.HasTextBelow(index) || withSign.Contains(form.Series) && !form.HasSign && later.HasSign);

    /// <summary>Whether a line has as many tabs as the one above it, which is not a heading.</summary>
    private bool IsRow(int index) =>
        index > 0
        && lines[index].Text.Contains('\t')
        && (lines[index - 1].Form is null || lastRow == index - 1)
        && lines[index - 1].Text.AsSpan().Count('\t') == lines[index].Text.AsSpan().Count('\t');

    /// <summary>Whether a line that is not a heading is an item of a list.</summary>
    private bool IsItem(int index, HeadingForm form) =>
        form.IsMarked
        && form.IsSimple
        && (form.Value == 1 || GoesOn(index, form) || HeadingReader.IsTitle(form) && IsLaterInstead(index, form));

    /// <summary>
    /// Whether a list begins with another number than 1: the next number is directly below, so that a heading would
    /// have no text, and the numbers do not go on behind them.
    /// </summary>
    private bool BeginsLater(int index, HeadingForm form)
    {
        if (
            form is not { IsMarked: true, IsSimple: true, Value: > 1, Title.Length: > 0, Series: NumberSeries.Decimal }
            || index == 0
            || lines[index - 1].Form is not null
        )
            return false;
        var (last, at) = (form, index);
        while (
            numbered.AreDirectlyBelow(at)
            && numbered.Next(at) is { IsSimple: true, Series: NumberSeries.Decimal } next
            && next.Value == last.Value + 1
        )
            (last, at) = (next, at + 1);
        return at > index
            && (numbered.Next(at) is not { } after || after.Parts[0] != last.Value && after.Parts[0] != last.Value + 1);
    }

    /// <summary>Whether a line before the first heading says where an author works.</summary>
    private bool IsAffiliation(int index, HeadingForm form)
    {
        if (hasHeading || index is 0 or > LastOfHead || !TextHead.IsPlace(form.Title))
            return false;
        var isPlace =
            lastPlace == index - 1
            || TextHead.IsPlaceBelow(form.Title, lines[index - 1].Text)
            || !HeadingReader.EndsSentence(lines[index - 1].Text)
                && index + 1 < lines.Length
                && lines[index + 1].Form is { } next
                && next.Value == form.Value + 1
                && TextHead.IsPlace(next.Title);
        if (isPlace)
            lastPlace = index;
        return isPlace;
    }

    /// <summary>
    /// Whether a number is the day of a date: <c>2 March 2010</c>. The title of a section may be a month, if the next
    /// section has the next number.
    /// </summary>
    private bool IsDate(int index, HeadingForm form) =>
        BeginsWithMonth(form)
        && !(
            numbered.Next(index) is { } next
            && next.Series == form.Series
            && next.Value == form.Value + 1
            && !BeginsWithMonth(next)
        );

    private bool BeginsWithMonth(HeadingForm form) =>
        !form.HasSign
        && DateBehind.Match(form.Title) is { Success: true } date
        && language.Months.Contains(date.Groups["month"].ValueSpan);

    private void AddItem(int index, HeadingForm form)
    {
        if (lastItem != index - 1)
            items.Clear();
        items[form.Series] = form;
        lastItem = index;
    }

    /// <summary>Whether a line goes on with a list directly above it.</summary>
    private bool GoesOn(int index, HeadingForm form) =>
        lastItem >= 0
        && lastItem == index - 1
        && items.TryGetValue(form.Series, out var last)
        && last.Value + 1 == form.Value;

    private static StudyBlock.Paragraph Paragraph(PlainLine line)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var start = 0;
        foreach (var part in line.Parts)
        {
            var length = Math.Min(part.Length + 1, line.Text.Length - start);
            runs.Add(new(start, length, part.Start, TextStyle.None));
            start += length;
        }
        return new(line.Span, ParagraphKind.Text, line.Text, runs.ToImmutable());
    }

    [GeneratedRegex(@"\A(?<month>\p{L}{3,12})\.?,?\s[12][0-9]{3}\b")]
    private static partial Regex DateBehind { get; }

    /// <summary>An item with a sign, which may be within one with a number.</summary>
    [GeneratedRegex(@"\A(?:[-–•*·◦▪]|\(?(?:[a-z]|[ivx]{1,4})[.)])\s")]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"://|www\.|\.\s.*(?<![0-9])(?:1[4-9]|20)[0-9]{2}(?![0-9])")]
    private static partial Regex PartsOfEntry { get; }

    /// <summary>A name that begins with small letters: <c>van Gogh</c>, <c>al-Hill</c>, <c>eBay</c>.</summary>
    [GeneratedRegex(@"\A(?:(?:(?:" + CitationWords.Particle + @")\s+){1,3}|\p{Ll}{1,3}[-'’]?)\p{Lu}")]
    private static partial Regex SmallName { get; }
}
