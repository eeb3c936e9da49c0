using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Shortens paths in messages.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("/home/ada/tea", "/home/ada/tea/output", "output")]
    [InlineData("/home/ada/tea/input", "/home/ada/tea/output", "../output")]
    [InlineData("/home/ada/tea/input/pages", "/srv/tea", "/srv/tea")]
    [InlineData("/home/ada/tea", "/home/ada/tea", ".")]
    public void Shows_the_shorter_path(string folder, string path, string shown)
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, Path.GetFullPath(folder));
        Assert.Equal(
            shown.StartsWith('/') ? Path.GetFullPath(shown) : shown.Replace('/', Path.DirectorySeparatorChar),
            terminal.Shown(Path.GetFullPath(path))
        );
    }
}
