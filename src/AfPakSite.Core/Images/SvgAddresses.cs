using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Images;

/// <summary>Finds the addresses of an SVG that lead out of its file.</summary>
internal static partial class SvgAddresses
{
    /// <summary>A link may lead to a part of the file, or contain an image.</summary>
    public static IEnumerable<SvgFault> InLink(string address) =>
        address.Trim() is var link && (link.StartsWith('#') || Contained.IsMatch(link))
            ? []
            : [new SvgFault.Address(link)];

    /// <summary>
    /// What a style or another value loads. A backslash could write the name of a function in another way.
    /// </summary>
    public static IEnumerable<SvgFault> InStyles(string text)
    {
        foreach (Match match in Loading.Matches(text))
        {
            var target = match.Groups["target"].Value.Trim();
            if (!(match.Groups["url"].Success && (target.StartsWith('#') || Contained.IsMatch(target))))
                yield return new SvgFault.Address(match.Value.TrimEnd('('));
        }
        if (text.Contains('\\') && Function.IsMatch(text))
            yield return new SvgFault.Address(@"\");
    }

    [GeneratedRegex(
        @"^data:(?:image/(?:png|jpeg|jpg|gif|webp)|(?:application/)?(?:x-)?font[/-][a-z0-9-]{1,30})[;,]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Contained { get; }

    [GeneratedRegex(
        @"(?<url>url)\(\s{0,20}[""']?(?<target>[^)""']{0,100})|@import|(?:image-set|image|src)\(|javascript:|expression\(",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Loading { get; }

    [GeneratedRegex(@"\\[0-9a-zA-Z]")]
    private static partial Regex Function { get; }
}
