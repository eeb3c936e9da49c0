using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Aligns texts in scripts without spaces between words.</summary>
public sealed class UnspacedScriptTests
{
    private const string Chinese =
        "# 一\n北国的首都在河的左岸有三千五百座房子。\n夏天的茶叶在山坡上慢慢晒干然后运往海港。";
    private const string Japanese =
        "# 一\n北の町では毎年秋に大きな市場が開かれる。\n古い橋は石で作られて川の上に静かに立っている。";
    private const string Thai =
        "# ก\nตลาดเก่าเปิดทุกวันอังคารและขายเกลือกับผ้า\nสะพานหินข้ามแม่น้ำสร้างขึ้นก่อนกำแพงเมือง";

    [Theory]
    [InlineData(Chinese, "左岸", "右岸")]
    [InlineData(Japanese, "秋", "春")]
    [InlineData(Thai, "อังคาร", "อังคาน")]
    public void Matches_a_sentence_after_the_edit_of_a_letter(string text, string before, string after)
    {
        var vocabulary = new Vocabulary();
        var old = Passages.OfLines(text, vocabulary);
        var now = Passages.OfLines(text.Replace(before, after, StringComparison.Ordinal), vocabulary);
        Assert.Equal(
            old.All.Zip(now.All, (left, right) => new PassagePair(left, right)),
            Aligner.Align(old, now, vocabulary).Matches
        );
    }

    [Theory]
    [InlineData("北国的签证费用是{0}元需要{1}天并且三个月内有效", "南国的签证费用是{0}元需要{1}天并且三个月内有效")]
    [InlineData("北の国の査証は{0}円で{1}日かかり三か月有効である", "南の国の査証は{0}円で{1}日かかり三か月有効である")]
    [InlineData("วีซ่าของประเทศเหนือราคา{0}บาทใช้เวลา{1}วัน", "วีซ่าของประเทศใต้ราคา{0}บาทใช้เวลา{1}วัน")]
    public void Gives_no_near_duplicate_to_another_one(string first, string second)
    {
        var vocabulary = new Vocabulary();
        var before = $"# A\n{string.Format(null, first, 40, 10)}\n{string.Format(null, second, 35, 12)}";
        var after = $"# A\n{string.Format(null, second, 36, 14)}\n{string.Format(null, first, 45, 11)}";
        var (old, now) = (Passages.OfLines(before, vocabulary), Passages.OfLines(after, vocabulary));
        Assert.All(
            Aligner.Align(old, now, vocabulary).Matches.Where(match => match.Old.Parent is not null),
            match => Assert.NotEqual(match.Old.Index, match.New.Index)
        );
    }
}
