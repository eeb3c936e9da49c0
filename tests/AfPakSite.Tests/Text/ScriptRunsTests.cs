using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public sealed class ScriptRunsTests
{
    [Theory]
    [InlineData("The Taliban (طالبان) ruled.", "طالبان und-Arab rtl")]
    [InlineData("He wrote “دولت و ملت”, then left.", "دولت و ملت und-Arab rtl")]
    [InlineData("Both “الف”, “ملت” and بی‌طرفی 1994.", "الف und-Arab rtl|ملت und-Arab rtl|بی‌طرفی und-Arab rtl")]
    [InlineData("In سنة ١٩٩٤ it fell.", "سنة ١٩٩٤ und-Arab rtl")]
    [InlineData("The word שָׁלוֹם means peace.", "שָׁלוֹם he rtl")]
    [InlineData("The δῆμος decides.", "δῆμος el -")]
    [InlineData("The перестройка ended.", "перестройка und-Cyrl -")]
    [InlineData("The 戦争 and さくら.", "戦争 und-Hani -|さくら ja -")]
    [InlineData("The coefficients α and β of Müller & Đặng.", "")]
    [InlineData("", "")]
    public void Finds_words_in_another_script_than_Latin(string text, string runs) =>
        Assert.Equal(runs, Runs(text, "Latn"));

    [Theory]
    [InlineData("حکومت طالبان (Cohen, 2004; Roy, 1990) دوام نیافت.", "Cohen, 2004 - ltr|Roy, 1990 - ltr")]
    [InlineData("نظریه Πλάτων است.", "Πλάτων el ltr")]
    [InlineData("שלום گفت.", "שלום he -")]
    public void Finds_words_that_run_from_left_to_right(string text, string runs) =>
        Assert.Equal(runs, Runs(text, "Arab"));

    [Fact]
    public void Leaves_abbreviations_alone_in_a_text_of_the_same_direction() =>
        Assert.Equal("", Runs("Страны NATO согласились.", "Cyrl"));

    [Theory]
    [InlineData("Latn", "The δῆμος decides.")]
    [InlineData("Arab", "حکومت طالبان (Cohen, 2004) دوام نیافت.")]
    [InlineData("Grek", "α")]
    [InlineData("Latn", "", "1994")]
    public void Knows_the_script_of_most_letters(string script, params string[] texts) =>
        Assert.Equal(script, ScriptRuns.MostUsedIn(texts));

    [Fact]
    public void Takes_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("الف ' ", 200_000));
        Assert.Single(ScriptRuns.In(text, "Latn"));
        Assert.Equal(200_000, ScriptRuns.In(string.Concat(Enumerable.Repeat("الف, ", 200_000)), "Latn").Count());
    }

    private static string Runs(string text, string own) =>
        string.Join(
            '|',
            ScriptRuns.In(text, own).Select(run => $"{run.Range.Of(text)} {run.Language ?? "-"} {run.Direction ?? "-"}")
        );
}
