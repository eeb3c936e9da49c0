using System.Diagnostics;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>The command <c>completion</c>, and what shells get when they ask.</summary>
public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _afpaksite afpaksite\n")]
    [InlineData("zsh", "compdef _afpaksite afpaksite\n")]
    [InlineData("fish", "complete --command afpaksite --no-files --arguments '(__afpaksite_suggest)'\n")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName afpaksite ")]
    public void Prints_the_script_of_a_shell(string shell, string line)
    {
        var (code, output) = Run("completion", shell);
        Assert.Equal(0, code);
        Assert.Contains(line, output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_other_shells() => Assert.Equal((2, ""), Run("completion", "tcsh"));

    [Theory]
    [InlineData("afpaksite che", "check")]
    [InlineData("afpaksite check --ext", "--external")]
    [InlineData("afpaksite check --report sa", "sarif")]
    [InlineData("afpaksite anchors acc", "accept")]
    [InlineData("afpaksite explain page-d", "page-dead")]
    [InlineData("afpaksite completion fi", "fish")]
    public void Proposes_what_completes_a_line(string line, string proposal)
    {
        var (code, output) = Run($"[suggest:{line.Length}]", line);
        Assert.Equal(0, code);
        Assert.Contains(proposal, output.ReplaceLineEndings("\n").Split('\n'));
    }

    [Theory]
    [InlineData("afpaksite check --fix ")]
    [InlineData("afpaksite --strict ")]
    [InlineData("afpaksite anchors accept --yes ")]
    public void Proposes_no_value_of_a_flag(string line) =>
        Assert.DoesNotContain("True", Run($"[suggest:{line.Length}]", line).Output, StringComparison.Ordinal);

    /// <summary>bash itself runs the script, with a program that answers as this one.</summary>
    [Fact]
    public void Completes_in_bash()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        using var folder = new TemporaryFolder();
        folder.Write("completion", Run("completion", "bash").Output);
        folder.Write("answers", Run("[suggest:14]", "afpaksite anch").Output);
        const string script = """
            . "$1/completion"
            afpaksite() { [ "$1|$2" = "[suggest:14]|afpaksite anch" ] && cat "$folder/answers"; }
            folder=$1 COMP_LINE="afpaksite anch" COMP_POINT=14 COMP_CWORD=1
            COMP_WORDS=(afpaksite anch)
            _afpaksite
            echo "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["--norc", "-c", script, "bash", folder.Location])
            {
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("anchors\n", bash.StandardOutput.ReadToEnd());
        bash.WaitForExit();
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter { NewLine = "\n" };
        return (CommandLineApp.Run(arguments, new(output, TextWriter.Null, folder.Location)), output.ToString());
    }
}
