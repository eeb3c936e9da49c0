namespace AfPakSite.Diagnostics;

/// <summary>Why an image of the study cannot be shown.</summary>
public abstract record ImageFault
{
    /// <summary>The file is empty.</summary>
    public sealed record Empty : ImageFault;

    /// <summary>The file has another format than those that all browsers show.</summary>
    public sealed record OtherFormat : ImageFault;

    /// <summary>The file ends before its size is known, or says that it has none.</summary>
    public sealed record Damaged : ImageFault;

    /// <summary>An SVG that says neither its width and height nor its view box.</summary>
    public sealed record NoSize : ImageFault;

    /// <summary>The file is larger than any page should load.</summary>
    public sealed record TooLarge(int Megabytes, int Most) : ImageFault;
}

/// <summary>What an SVG contains that an image of a study may not.</summary>
public abstract record SvgFault
{
    /// <summary>It is not XML.</summary>
    public sealed record NotXml : SvgFault;

    /// <summary>Browsers would read its bytes as other characters than this program.</summary>
    public sealed record Characters(string Encoding) : SvgFault;

    /// <summary>Its first element is not that of an SVG.</summary>
    public sealed record Root(string Name) : SvgFault;

    /// <summary>An element that can do more than draw.</summary>
    public sealed record Element(string Name) : SvgFault;

    /// <summary>An attribute that runs a script, or changes what addresses mean.</summary>
    public sealed record Script(string Name) : SvgFault;

    /// <summary>The address of something outside of the file.</summary>
    public sealed record Address(string Text) : SvgFault;

    /// <summary>A declaration of a document type, or an instruction for a program.</summary>
    public sealed record Declaration(string Text) : SvgFault;
}
