using AfPakSite.Annotations;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>
/// Reads each date in the tables of <c>edtf.md</c>; with <c>UPDATE_GOLDENS=1</c> writes what it reads into them.
/// </summary>
public class EdtfSpecTests
{
    private const string File = "edtf.md";

    public static TheoryData<string> Dates => [.. new SpecFile(File).Rows.Select(row => Date(row.Cells))];

    [Theory]
    [MemberData(nameof(Dates))]
    public void Date_is_read_as_written(string date)
    {
        var spec = new SpecFile(File);
        var row = spec.Rows.Single(row => Date(row.Cells) == date);
        var expected = row.Cells.Skip(1).Select(cell => cell.Trim()).Take(4).ToArray();
        if (Goldens.AreUpdated)
            spec.Rewrite(
                row.Line,
                1,
                $"| {string.Join(" | ", Show(date).Append(row.Cells[^1].Trim()).Prepend(row.Cells[0].Trim()))} |"
            );
        else
            Assert.Equal(expected, Show(date));
    }

    private static string Date(string[] cells) => cells[0].Trim().Trim('`');

    private static string[] Show(string date) =>
        EdtfDate.Parse(date) is { } read
            ?
            [
                EdtfWords.Of(read, SmallSite.Words.Dates),
                Day(read.Start?.Earliest),
                Day(read.End?.Latest),
                string.Join(", ", read.YearWords),
            ]
            : ["no date", "", "", ""];

    private static string Day((int Year, int Month, int Day)? day) =>
        day is { } known ? $"{known.Year:0000}-{known.Month:00}-{known.Day:00}" : "open";
}
