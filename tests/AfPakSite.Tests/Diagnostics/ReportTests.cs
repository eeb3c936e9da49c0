using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>Each form is written by its own printer.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData(ReportFormat.Text, "\e[31merror[")]
    [InlineData(ReportFormat.GitHub, "::error ")]
    [InlineData(ReportFormat.Json, "{\"severity\"")]
    [InlineData(ReportFormat.Sarif, "{\n  \"$schema\"")]
    public void Begins_as_its_form_does(ReportFormat format, string beginning) =>
        Assert.StartsWith(beginning, Report.Write(format, [Faults.Evidence], color: true), StringComparison.Ordinal);
}
