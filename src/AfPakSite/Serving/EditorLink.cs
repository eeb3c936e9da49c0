using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AfPakSite.Text;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Makes the address that opens a file in the maintainer's editor. The browser opens it; this program starts nothing.
/// </summary>
/// <param name="Template">An address with <c>{file}</c>, and possibly <c>{line}</c> and <c>{column}</c>.</param>
internal sealed record EditorLink(string Template)
{
    private const string File = "{file}";

    /// <summary>The address of Visual Studio Code.</summary>
    public static EditorLink Usual { get; } = new("vscode://file/{file}:{line}:{column}");

    /// <summary>Schemes whose addresses are code, or are pages that a browser shows itself.</summary>
    private static readonly string[] NotOfEditors = ["javascript", "data", "blob", "about", "view-source"];

    /// <summary>Reads a template; false if no browser could open an editor with it.</summary>
    public static bool TryRead(string template, [NotNullWhen(true)] out EditorLink? link)
    {
        var colon = template.IndexOf(':');
        var isAddress =
            colon > 0
            && template.Contains(File, StringComparison.Ordinal)
            && Uri.CheckSchemeName(template[..colon])
            && !NotOfEditors.Contains(template[..colon], StringComparer.OrdinalIgnoreCase);
        link = isAddress ? new(template) : null;
        return isAddress;
    }

    /// <summary>The template, which the help of the command shows.</summary>
    public override string ToString() => Template;

    /// <summary>The address of a place in a file.</summary>
    /// <param name="root">The folder of the site, absolute.</param>
    public string Of(string root, SourceSpan span)
    {
        var at = span.Position;
        return Of(Path.Combine(root, span.Source.Path), at.Line, at.Column);
    }

    /// <param name="file">An absolute path.</param>
    internal string Of(string file, int line, int column)
    {
        var path = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return Template
            .Replace("/{file}", $"/{path.TrimStart('/')}", StringComparison.Ordinal)
            .Replace(File, path, StringComparison.Ordinal)
            .Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
