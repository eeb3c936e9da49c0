using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public sealed class PhraseSearchTests
{
    [Theory]
    [InlineData("green tea", "green tea is tea", "green tea@0")]
    [InlineData("tea|green", "green tea is tea", "green@0 tea@6 tea@13")]
    [InlineData("tea|teapot|te|t", "a teapot", "teapot@2 tea@2 te@2 t@2 t@7")]
    [InlineData("aa", "aaaa", "aa@0 aa@1 aa@2")]
    [InlineData("tea", "te", "")]
    [InlineData("", "tea", "")]
    public void Finds_phrases_at_every_place(string phrases, string text, string found)
    {
        var search = new PhraseSearch(phrases.Split('|', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(found, string.Join(' ', search.In(text).Select(place => $"{place.Phrase}@{place.Offset}")));
    }

    [Fact]
    public void Finds_what_a_plain_search_finds()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var text = Text(random, 60);
            var phrases = Enumerable.Range(0, 12).Select(_ => Text(random, random.Next(1, 7))).Distinct().ToList();
            var expected = Enumerable
                .Range(0, text.Length)
                .SelectMany(at =>
                    phrases.Where(phrase => text.AsSpan(at).StartsWith(phrase)).Select(phrase => (phrase, at))
                );
            Assert.Equal(expected.Order(), new PhraseSearch(phrases).In(text).Order());
        }

        static string Text(Random random, int length) =>
            string.Concat(Enumerable.Range(0, length).Select(_ => "ab c"[random.Next(4)]));
    }
}
