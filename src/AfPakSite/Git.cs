using System.Diagnostics;
using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>Asks git about the repository that contains a site; nothing else starts git.</summary>
internal sealed class Git
{
    public const string Missing = "There is no git: install it.";

    private readonly string program;
    private readonly string root;

    private Git(string program, string root) => (this.program, this.root) = (program, root);

    /// <summary>The program; null if it is not installed.</summary>
    /// <param name="root">The folder of the site, in which git runs. Paths are relative to it.</param>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static Git? Find(string root, Func<string, string?> variable) =>
        Programs.Find(["git"], variable).FirstOrDefault() is { } program ? new(program, root) : null;

    /// <summary>The commit that a name of a revision means; null if it does not mean one.</summary>
    public string? CommitOf(string revision) =>
        // git would take it for an option
        revision.StartsWith('-')
            ? null
            : Line(Run("rev-parse", "--verify", "--quiet", $"{revision}^{{commit}}"));

    /// <summary>The last commit that contains a file; null if none does, or there is no repository.</summary>
    public string? LastCommitWith(string path) =>
        Line(Run("log", "-1", "--format=%H", "--diff-filter=ACMRT", "HEAD", "--", path));

    /// <summary>A file as a commit, or a stage of a merge, contains it; null if it is not there.</summary>
    /// <param name="place">A commit, or a stage such as <c>:2</c>.</param>
    public string? FileIn(string place, string path) => Run("cat-file", "blob", $"{place}:./{path}");

    /// <summary>Whether a merge left a file with conflicts.</summary>
    public bool IsUnmerged(string path) => Line(Run("ls-files", "--unmerged", "--", path)) is not null;

    /// <summary>The output of a command; null if git reports a fault.</summary>
    private string? Run(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program, ["--no-pager", .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var fault = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        fault.Wait();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }

    private static string? Line(string? output) => output?.Trim() is { Length: > 0 } line ? line : null;
}
