using AfPakSite.Theme;
using AfPakSite.Theme.Book;

namespace AfPakSite.Tests.Book;

/// <summary>Styles of the site in the CSS of older programs.</summary>
public sealed class PlainStyleTests
{
    private static readonly Dictionary<string, string> Tones = new() { ["ink"] = "black", ["accent"] = "#b85c44" };

    [Theory]
    [InlineData("a{color: var(--ink);}", "a{color: black}")]
    [InlineData("a{fill: color-mix(in srgb, var(--accent) 8%, transparent);}", "a{fill: rgba(184, 92, 68, 0.08)}")]
    [InlineData("a{fill: color-mix(in srgb, #b85c44 100%, transparent);}", "a{fill: rgba(184, 92, 68, 1.00)}")]
    [InlineData("a > :is(b, i):not(.x, .y) u{top: 0;}", "a > b:not(.x):not(.y) u,a > i:not(.x):not(.y) u{top: 0}")]
    [InlineData(":is(a, b) > :is(i, u){top: 0}", "a > i,a > u,b > i,b > u{top: 0}")]
    [InlineData("a,b:hover{top: 0;}", "a{top: 0}")]
    [InlineData("a:is(:hover, :focus-visible) b{top: 0;}", "")]
    [InlineData("tr:hover > :is(th, td:not([class])){top: 0;}", "")]
    [InlineData("a{--edge: red;color: light-dark(red, blue);top: 0;}", "a{top: 0}")]
    [InlineData("a{color: var(--unknown);}", "")]
    public void Says_the_same_as(string modern, string plain) =>
        Assert.Equal(plain, PlainStyle.Of(modern, Tones).TrimEnd());

    [Fact]
    public void Keeps_rules_for_windows() =>
        Assert.Equal(
            "@media print {a{top: 0}\nb{color: black}\n}",
            PlainStyle.Of("@media print {a{top: 0;}\nb{color: var(--ink);}\n}", Tones)
        );

    /// <summary>The reading system sets the direction and the size of letters (EPUB 3.3, section 6.3.1.2).</summary>
    [Fact]
    public void Leaves_direction_and_size_to_the_reading_system() =>
        Assert.DoesNotMatch(
            @"(?<!-)direction|font-size: ?[0-9.]+px|--shade",
            EpubStyle.Of(ThemeSources.Own, isRightToLeft: true, hasImages: false)
        );
}
