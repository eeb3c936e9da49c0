using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AfPakSite.Text;

namespace AfPakSite.Theme;

/// <summary>
/// Refuses slips in an edited file of the theme that a browser would pass over without a word, so that styles or
/// scripts no longer work.
/// </summary>
internal static partial class ThemeSlips
{
    /// <summary>The text of a file, if it is one and its blocks are closed.</summary>
    /// <param name="name">The path in <c>assets</c>.</param>
    /// <exception cref="ThemeFaultException">The file has a slip.</exception>
    public static string TextOf(string name, byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
            throw new ThemeFaultException($"“{name}” is not encoded as UTF-8: save it in this encoding.");
        var text = Encoding.UTF8.GetString(bytes);
        if (Path.GetExtension(name) == ".css" && LooseBrace(text) is { } at)
            throw new ThemeFaultException(
                $"“{name}” has a “{text[at]}” in line {LineOf(text, at)} that has no counterpart: other rules would not apply.",
                PlaceIn(name, text, at, 1)
            );
        return text;
    }

    /// <summary>Requires that each module that a script imports exists.</summary>
    /// <param name="name">The path of the script in <c>assets</c>.</param>
    /// <param name="script">The script without comments.</param>
    /// <param name="written">The script as it is written.</param>
    /// <param name="isModule">Whether an address is that of a module of the theme.</param>
    /// <exception cref="ThemeFaultException">A module does not exist.</exception>
    public static void RequireImports(string name, string script, string written, Func<string, bool> isModule)
    {
        foreach (var address in Import.Matches(script).Select(match => match.Groups[2].Value))
            if (!isModule(address))
                throw new ThemeFaultException(
                    $"“{name}” imports “{address}”, which is not a module of the theme: write './NAME.js' of a file in scripts.",
                    PlaceIn(name, written, written.IndexOf(address, StringComparison.Ordinal), address.Length)
                );
    }

    /// <summary>The first brace that closes nothing, or the last that nothing closes; null without one.</summary>
    private static int? LooseBrace(string css)
    {
        var open = new Stack<int>();
        foreach (var match in CommentOrStringOrBrace.EnumerateMatches(css))
            if (css[match.Index] == '{')
                open.Push(match.Index);
            else if (css[match.Index] == '}' && !open.TryPop(out _))
                return match.Index;
        return open.TryPeek(out var last) ? last : null;
    }

    private static SourceSpan PlaceIn(string name, string text, int at, int length) =>
        new(new($"{ThemeSources.Folder}/{name}", text), at, length);

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    /// <summary>Matches what CSS skips as a whole, and braces (CSS Syntax 3, 4.3).</summary>
    [GeneratedRegex("""/\*.*?(?:\*/|\z)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|\\.|[{}]""", RegexOptions.Singleline)]
    private static partial Regex CommentOrStringOrBrace { get; }

    /// <summary>Matches an import, and captures its quotation mark and its address.</summary>
    [GeneratedRegex("""\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1""")]
    private static partial Regex Import { get; }
}
