using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("Introduction", "introduction")]
    [InlineData("The Taliban’s Resurgence", "the-talibans-resurgence")]
    [InlineData("The Taliban's Resurgence", "the-talibans-resurgence")]
    [InlineData(
        "Historical Context of Afghanistan–Pakistan Relations",
        "historical-context-of-afghanistan-pakistan-relations"
    )]
    [InlineData("Overview of relations pre-2021", "overview-of-relations-pre-2021")]
    [InlineData("  Tea & Coffee!  ", "tea-coffee")]
    [InlineData("Café — Übersicht", "cafe-uebersicht")]
    [InlineData("3.1. Tea", "3-1-tea")]
    [InlineData("Ḥamās and Ṭālibān", "hamas-and-taliban")]
    [InlineData("Việt Nam", "viet-nam")]
    [InlineData("Soft\u00ADhyphen", "softhyphen")]
    [InlineData("Griﬃth on ﬁre", "griffith-on-fire")]
    [InlineData("Ĳssel", "ijssel")]
    [InlineData("Россия", "rossiya")]
    [InlineData("Ελλάδα", "ellada")]
    [InlineData("افغانستان", "afghanstan")]
    [InlineData("چای در گیلان", "chay-dr-gylan")]
    [InlineData("۳ فصل", "3-fsl")]
    [InlineData("שלום", "shlvm")]
    [InlineData("オノマトペ", "onomatope")]
    [InlineData("한국 차", "hanguk-cha")]
    [InlineData("茶", "u8336")]
    [InlineData("茶 and 水", "and")]
    [InlineData("CO₂ and m³", "co2-and-m3")]
    [InlineData("日本のお茶", "u65e5-u672c-noo-u8336")]
    [InlineData("茶の湯 in Kyoto", "u8336-no-u6e6f-in-kyoto")]
    [InlineData("ヴェトナム", "vuetonamu")]
    [InlineData("хлѣб", "khl-u463-b")]
    [InlineData("चाय", "u91a-u92f")]
    [InlineData("𠮷", "u20bb7")]
    [InlineData("", "untitled")]
    [InlineData("---", "untitled")]
    public void Slug_is_made_of_a_title(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Theory]
    [InlineData("Tea", "tea")]
    [InlineData("चाय", "chay")]
    [InlineData("भारत की चाय", "bharat-ki-chay")]
    [InlineData("বাংলা", "banla")]
    [InlineData("தமிழ்", "tamizh")]
    [InlineData("ชา", "cha")]
    [InlineData("ไทย", "thaiy")]
    [InlineData("ᲩᲐᲘ ჩაი", "chai-chai")]
    [InlineData("ኢትዮጵያ", "ityopya")]
    [InlineData("ჩაი", "chai")]
    [InlineData("Թեյ", "tey")]
    [InlineData("Россия", "rossiya")]
    [InlineData("茶", "u8336")]
    public void Slug_of_a_section_is_made_of_more_scripts(string title, string slug) =>
        Assert.Equal(slug, Slug.OfSection(title));

    [Theory]
    [InlineData(79, "", 79)]
    [InlineData(80, "", 80)]
    [InlineData(81, "", 80)]
    [InlineData(79, "-a", 79)]
    [InlineData(79, "-", 79)]
    [InlineData(30, "-tea-that-is-grown-in-the-hills-of-the-north-and-in-the-south", 78)]
    public void Slug_ends_at_a_word_within_the_limit(int letters, string rest, int length)
    {
        var title = new string('a', letters) + rest;
        Assert.Equal(title[..length], Slug.Of(title));
    }

    [Theory]
    [InlineData("tea", true)]
    [InlineData("isis-k", true)]
    [InlineData("9-11", true)]
    [InlineData("Tea", false)]
    [InlineData("tea_cup", false)]
    [InlineData("-tea", false)]
    [InlineData("tea--cup", false)]
    [InlineData("té", false)]
    [InlineData("", false)]
    [InlineData("a-slug-of-eighty-characters-is-long-enough-for-every-title-and-for-every-address", true)]
    [InlineData("a-slug-of-81-characters-which-is-too-long-for-an-address-that-somebody-types-anew", false)]
    [InlineData("con", false)]
    [InlineData("lpt9", false)]
    [InlineData("con-man", true)]
    [InlineData("com10", true)]
    public void Slugs_are_recognized(string text, bool isSlug) => Assert.Equal(isSlug, Slug.IsWellFormed(text));

    [Theory]
    [InlineData("Con", "the-con")]
    [InlineData("NUL!", "the-nul")]
    [InlineData("Contents", "contents")]
    public void Slug_of_a_device_of_Windows_is_not_its_name(string title, string slug) =>
        Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void Slug_of_anything_is_well_formed() => Gen.String.Sample(title => Slug.IsWellFormed(Slug.Of(title)));
}
