using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using CsCheck;

namespace AfPakSite.Tests.Reading;

/// <summary>Decodes bytes, and reports those that are not UTF-8.</summary>
public sealed class SourceDecoderTests
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData("")]
    [InlineData("Thé\r\n🍵\n")]
    [InlineData("\uFEFFtea")]
    public void Reads_UTF_8_as_it_is(string text)
    {
        Assert.Equal((text.TrimStart('\uFEFF'), ""), Decode(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((text, ""), Decode([.. Mark, .. Encoding.UTF8.GetBytes(text)]));
    }

    [Fact]
    public void Reports_each_place_of_a_file_in_Windows_1252() =>
        Assert.Equal(
            (
                "Café\nThe “leaves”",
                """
                1:4-5 The file has “E9” at byte offset 3, which is not UTF-8.
                2:5-6 The file has “93” at byte offset 9, which is not UTF-8.
                2:12-13 The file has “94” at byte offset 16, which is not UTF-8.
                """
            ),
            Decode([.. "Caf"u8, 0xE9, .. "\nThe "u8, 0x93, .. "leaves"u8, 0x94])
        );

    [Fact]
    public void Counts_the_bytes_of_the_mark_and_the_columns_of_the_text() =>
        Assert.Equal(
            ("Thé 🍵 \uFFFD\uFFFDx", "1:7-9 The file has “E2 80” at byte offset 13, which is not UTF-8."),
            Decode([.. Mark, .. "Thé 🍵 "u8, 0xE2, 0x80, .. "x"u8])
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_UTF_16_with_and_without_a_mark(bool bigEndian)
    {
        var utf16 = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var text = utf16.GetBytes("Thé\n🍵");
        var first = bigEndian ? "00 54" : "54 00";
        Assert.Equal(("Thé\n🍵", $"1:1-1 The file has “{first}” at byte offset 0, which is not UTF-8."), Decode(text));
        var mark = bigEndian ? "FE FF" : "FF FE";
        Assert.Equal(
            ("Thé\n🍵", $"1:1-1 The file has “{mark}” at byte offset 0, which is not UTF-8."),
            Decode([.. utf16.GetPreamble(), .. text])
        );
    }

    [Theory]
    [InlineData(true, "00 00 FE FF")]
    [InlineData(false, "FF FE 00 00")]
    public void Reads_UTF_32_with_a_mark(bool bigEndian, string mark)
    {
        var utf32 = new UTF32Encoding(bigEndian, byteOrderMark: true);
        Assert.Equal(
            ("Thé\n🍵", $"1:1-1 The file has “{mark}” at byte offset 0, which is not UTF-8."),
            Decode([.. utf32.GetPreamble(), .. utf32.GetBytes("Thé\n🍵")])
        );
    }

    [Theory]
    [InlineData("seeds/study.txt")]
    [InlineData("input/actors/planters.md")]
    [InlineData("input/site.yml")]
    public void Reads_lines_that_end_with_a_carriage_return(string path)
    {
        var text = SmallSite.Tea[path];
        Assert.Empty(SmallSite.Tea.With(path, text.Replace('\n', '\r')).Compile().Diagnostics);
    }

    [Fact]
    public void Reports_the_line_in_a_file_with_carriage_returns()
    {
        var settings = SmallSite.Tea.Change("input/site.yml", "route: /actors/", "route: /actor/");
        var found = Assert.Single(settings.Compile().Diagnostics).Span.ToString();
        Assert.DoesNotContain(":1:", found);
        var returns = settings.With("input/site.yml", settings["input/site.yml"].Replace('\n', '\r'));
        Assert.Equal(found, Assert.Single(returns.Compile().Diagnostics).Span.ToString());
    }

    [Fact]
    public void Shows_eight_of_many_bytes() =>
        Assert.Equal(
            "1:2-13 The file has “FF FF FF FF FF FF FF FF …” at byte offset 1, which is not UTF-8.",
            Decode([.. "a"u8, .. Enumerable.Repeat((byte)0xFF, 11), .. "b"u8]).Report
        );

    [Fact]
    public void Lists_ten_places_and_counts_the_others()
    {
        var report = Decode([
            .. Enumerable.Repeat("é"u8.ToArray().Append((byte)0xE9), 37).SelectMany(pair => pair),
        ]).Report;
        var lines = report.Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Equal("1:20-21 The file has “E9” at byte offset 29, which is not UTF-8.", lines[9]);
        Assert.Equal("1:74-75 The file has 27 more places with “text-not-utf8”.", lines[10]);
    }

    /// <summary>The reported position in the text is that of the bytes, after any text.</summary>
    [Fact]
    public void Any_bytes_are_a_text_or_are_reported_at_their_offset() =>
        Gen.Select(AnyText.OfStudy, Gen.Byte[0x80, 0xFF].Array[1, 4], AnyText.OfStudy)
            .Where((before, _, after) => IsPlain(before) && IsPlain(after))
            .Sample(
                (before, bytes, after) =>
                {
                    var (start, end) = (Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
                    var diagnostics = new DiagnosticBag();
                    var text = SourceDecoder.Decode(new("study.txt", [.. start, .. bytes, .. end]), diagnostics);
                    if (diagnostics.Count == 0)
                    {
                        Assert.Equal([.. start, .. bytes, .. end], Encoding.UTF8.GetBytes(text.Content));
                        return;
                    }
                    var found = diagnostics.ToSorted(strict: false)[0];
                    var offset = OffsetIn(found.Message);
                    Assert.InRange(offset, start.Length, start.Length + bytes.Length);
                    Assert.Equal(offset, Encoding.UTF8.GetByteCount(text.Content.AsSpan(..found.Span!.Value.Start)));
                },
                iter: Rounds.Of(5000)
            );

    [Fact]
    public void Any_bytes_give_a_text()
    {
        Gen.Byte.Array[0, 300]
            .Sample(
                bytes =>
                {
                    var diagnostics = new DiagnosticBag();
                    var text = SourceDecoder.Decode(new("study.txt", [.. bytes]), diagnostics);
                    CharacterChecker.CheckFaulty(text, diagnostics);
                    CharacterChecker.CheckHidden(text.Whole, diagnostics);
                    Assert.All(
                        diagnostics.ToSorted(strict: false),
                        found => Assert.InRange(found.Span!.Value.End, 0, text.Content.Length)
                    );
                },
                iter: Rounds.Of(5000)
            );
    }

    private static int OffsetIn(string message) =>
        int.Parse(message.Split("byte offset ")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a text is not mistaken for UTF-16, keeps its first character, and can be encoded.</summary>
    private static bool IsPlain(string text) =>
        !text.Contains('\0')
        && !text.StartsWith('\uFEFF')
        && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    private static (string Text, string Report) Decode(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var text = SourceDecoder.Decode(new("study.txt", [.. bytes]), diagnostics);
        return (
            text.Content,
            string.Join(
                '\n',
                diagnostics
                    .ToSorted(strict: false)
                    .Select(found =>
                        $"{found.Span!.Value.Position.Line}:{found.Span.Value.Position.Column}-{found.Span.Value.EndPosition.Column} {found.Message}"
                    )
            )
        );
    }
}
