using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Citing;

/// <summary>
/// References and citations equal, letter for letter, those of a CSL processor with the official styles, which
/// <c>tests/oracles/styles.mjs</c> wrote to <c>expected.json</c>. <see cref="Differences"/> lists the intended
/// differences.
/// </summary>
public sealed class ReferenceFormatterTests
{
    private const string UnknownTitle = "[Title not known.]";

    private static readonly JsonElement Expected = JsonDocument
        .Parse(File.ReadAllText(PathOf("expected.json")))
        .RootElement;

    private static readonly ImmutableArray<Work> Invented = WorkOf.All(File.ReadAllText(PathOf("records.yml")));

    private static readonly ImmutableArray<Work> Real =
    [
        .. WorkOf.All(SmallSite.Real["input/bibliography.yml"]),
        SiteSettingsReader.Read(SmallSite.Real.Sources, new(), SmallSite.Real.ReadWords, new())!.Study,
    ];

    /// <summary>The intended differences from the style, and their reasons.</summary>
    private static readonly Dictionary<(string Work, CitationStyle Style), string> Differences = new()
    {
        // The style gives a web page's year twice; a date that is no more than the year says nothing new.
        [("webpage-no-author", CitationStyle.Chicago)] =
            "“How to Cool a Pot.” 2020. Invented Tea Site. https://example.org/cool.",
        [("bajoria-2010", CitationStyle.Chicago)] = $"Bajoria, Jayshree. 2010. {UnknownTitle}",

        // The style writes “In .” for a talk that was not printed.
        [("conference-presented", CitationStyle.Chicago)] = "India, Ida. 2013. “Leaves in Question.”",
    };

    [Fact]
    public void Writes_a_link_a_title_and_a_note_as_HTML() =>
        Assert.Equal(
            "A &amp; B. <cite>T</cite> <span class=\"unknown\">[u]</span> <a href=\"https://x.example/?a&amp;b\">x</a>",
            ReferencePart.Html([
                new("A & B. ", PartStyle.Plain, null),
                new("T", PartStyle.Title, null),
                new(" ", PartStyle.Plain, null),
                new("[u]", PartStyle.Unknown, null),
                new(" ", PartStyle.Plain, null),
                new("x", PartStyle.Plain, "https://x.example/?a&b"),
            ])
        );

    public static TheoryData<string, CitationStyle> Records =>
        Cross(Invented.Concat(Real).Select(work => work.Id.Value));

    [Theory]
    [MemberData(nameof(Records))]
    public void Writes_the_entry_that_a_CSL_processor_writes(string id, CitationStyle style)
    {
        var parts = ReferenceFormatter.Format(Find(id), style);
        if (Differences.TryGetValue((id, style), out var different))
            Assert.Equal(different, Marked(parts));
        else
            Assert.Equal(
                Wanted(id, style, "reference"),
                Marked([.. parts.Where(part => part.Style != PartStyle.Unknown)])
                    .Replace("  ", " ", StringComparison.Ordinal)
                    .TrimEnd()
            );
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Cites_in_a_text_as_a_CSL_processor_does(string id, CitationStyle style) =>
        Assert.Equal(Wanted(id, style, "inText"), Marked(InTextCitation.Of(Find(id), style)));

    /// <summary>
    /// Two errors of the styles are not reproduced: MLA's has no space after the locator's label, and Chicago's puts
    /// the volume of a book before any locator.
    /// </summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void Cites_a_place_in_a_work_as_a_CSL_processor_does(string id, CitationStyle style)
    {
        var wanted = Wanted(id, style, "located").Replace("sec.7.1", "sec. 7.1", StringComparison.Ordinal);
        if (style == CitationStyle.Chicago && Find(id).Find("volume") is { } volume)
            wanted = wanted.Replace($"vol. {volume}, ", "", StringComparison.Ordinal);
        Assert.Equal(wanted, Marked(InTextCitation.Of(Find(id), style, "sec. 7.1")));
    }

    [Theory]
    [InlineData(CitationStyle.Apa, "Ali. (2023). [Title not known.]")]
    [InlineData(CitationStyle.Chicago, "Ali. 2023. [Title not known.]")]
    [InlineData(CitationStyle.Mla, "Ali. [Title not known.] 2023.")]
    public void Shows_that_a_title_is_unknown(CitationStyle style, string entry) =>
        Assert.Equal(entry, ReferencePart.PlainText(ReferenceFormatter.Format(Find("ali-2023"), style)));

    [Fact]
    public void Marks_an_unknown_title_in_every_style_of_every_work_without_one() =>
        Assert.All(
            Invented.Concat(Real),
            work =>
                Assert.All(
                    ReferenceFormatter.Styles,
                    style =>
                        Assert.Equal(
                            work.Title is null ? 1 : 0,
                            ReferenceFormatter.Format(work, style).Count(part => part.Style == PartStyle.Unknown)
                        )
                )
        );

    [Fact]
    public void Links_the_DOI_before_the_address() =>
        Assert.Equal(
            ["https://doi.org/10.5555/example.1"],
            ReferenceFormatter.Format(Find("book-doi"), CitationStyle.Apa).Select(part => part.Address).OfType<string>()
        );

    [Fact]
    public void Compares_at_least_120_invented_entries_and_all_real_works()
    {
        Assert.True(Invented.Length * 3 >= 120);
        Assert.Equal(47, Real.Length);
        Assert.Equal(
            Expected.EnumerateObject().Select(work => work.Name).Order(StringComparer.Ordinal),
            Invented.Concat(Real).Select(work => work.Id.Value).Order(StringComparer.Ordinal)
        );
        Assert.All(
            Differences.Keys,
            key => Assert.NotEqual(Wanted(key.Work, key.Style, "reference"), Differences[key])
        );
    }

    private static TheoryData<string, CitationStyle> Cross(IEnumerable<string> ids)
    {
        var data = new TheoryData<string, CitationStyle>();
        foreach (var id in ids)
        {
            foreach (var style in ReferenceFormatter.Styles)
                data.Add(id, style);
        }
        return data;
    }

    private static Work Find(string id) => Invented.Concat(Real).Single(work => work.Id.Value == id);

    private static string Wanted(string id, CitationStyle style, string form) =>
        Expected.GetProperty(id).GetProperty(ReferenceFormatter.IdOf(style)).GetProperty(form).GetString()!;

    private static string Marked(ImmutableArray<ReferencePart> parts) =>
        string.Concat(parts.Select(part => part.Style == PartStyle.Title ? $"<i>{part.Text}</i>" : part.Text));

    private static string PathOf(string name) => Repository.PathOf("tests", "AfPakSite.Tests", "Citing", name);
}
