using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>
/// Loads the XML of papers. It is not trusted: nothing is expanded or fetched, and its size and depth are limited.
/// </summary>
/// <remarks>Names are compared without namespaces, of which the two standards of Word have different ones.</remarks>
internal static class PaperXml
{
    private const int MostCharacters = 48 * 1024 * 1024;
    private const int MostElements = 1_500_000;
    private const int Deepest = 200;

    /// <summary>The root element of a file.</summary>
    /// <param name="shown">The name of the file for messages.</param>
    /// <exception cref="PaperRefusalException">The file is not XML, or is larger or deeper than any paper.</exception>
    public static XElement Load(ImmutableArray<byte> bytes, string shown)
    {
        try
        {
            RequireLimits(bytes, shown);
            using var reader = Open(bytes);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException fault)
        {
            throw new PaperRefusalException(
                $"“{shown}” is not XML that can be read (line {fault.LineNumber}): save the paper again with the program that wrote it."
            );
        }
    }

    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Descendants().Where(descendant => descendant.Name.LocalName == name) ?? [];

    /// <summary>The value of an attribute; null without one.</summary>
    public static string? Get(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    private static XmlReader Open(ImmutableArray<byte> bytes) =>
        XmlReader.Create(
            new MemoryStream(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false),
            new()
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                MaxCharactersFromEntities = 1,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    private static void RequireLimits(ImmutableArray<byte> bytes, string shown)
    {
        using var reader = Open(bytes);
        for (var count = 0; reader.Read(); )
        {
            count += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (count > MostElements || reader.Depth > Deepest)
                throw new PaperRefusalException($"“{shown}” is larger or deeper than any paper: divide the paper.");
        }
    }
}

/// <summary>Ends an import with a sentence for the user; it never leaves the importer.</summary>
internal sealed class PaperRefusalException(string sentence) : Exception(sentence);
