using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The command <c>check --fix</c>: shows the differences that the safe fixes make, makes them after a question, and
/// checks the site again.
/// </summary>
internal static class CheckFix
{
    /// <param name="isAgreed">Whether to make the fixes without a question.</param>
    /// <param name="external">The check of other sites at the end; null without it.</param>
    public static int Run(BuildRequest request, bool isAgreed, ExternalCheck? external, Terminal terminal)
    {
        var run = CheckCommand.RunOf(request, external, terminal);
        var compilation = run.Make();
        var plan = FixPlan.OfSafe(compilation.Diagnostics);
        if (plan.Fixes.IsEmpty)
            return Stop(compilation.Diagnostics.IsEmpty ? null : "No fix is safe to make without a choice.");
        foreach (var difference in SourceFixes.Differences(plan, compilation, terminal))
            terminal.Output.Write(difference);
        if (!isAgreed && terminal.Input is null)
            return Stop("Nothing was changed: nobody can be asked here. Make these changes with --fix --yes.");
        if (!isAgreed && !Ask(plan, terminal))
            return Stop("Nothing was changed.");
        SourceFixes.Apply(plan, request, terminal);
        if (!request.Quiet)
            terminal.Output.WriteLine($"{Quantity.Of(plan.Fixes.Length, "fault")} corrected{Waiting(plan)}");
        return CheckCommand.Run(request, external, terminal);

        int Stop(string? sentence)
        {
            if (sentence is not null && request.Format == ReportFormat.Text)
                terminal.Error.WriteLine(sentence);
            return CheckCommand.Report(run, compilation, request, external, terminal);
        }
    }

    private static string Waiting(FixPlan plan) =>
        plan.Waiting == 0
            ? ""
            : $"; {Quantity.Of(plan.Waiting, "fix", "fixes")} of the same places can follow with another `check --fix`";

    private static bool Ask(FixPlan plan, Terminal terminal)
    {
        terminal.Error.Write($"Correct {Quantity.Of(plan.Fixes.Length, "fault")} in this way? [y/N] ");
        var answer = Task.Run(terminal.Input!.ReadLine).WaitAsync(terminal.Interrupted).GetAwaiter().GetResult();
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
