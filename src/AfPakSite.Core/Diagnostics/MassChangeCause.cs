namespace AfPakSite.Diagnostics;

/// <summary>The probable cause of a release that would change most ids.</summary>
public enum MassChangeCause
{
    Unknown,

    /// <summary>The study was read or saved in a wrong encoding, or the published text was.</summary>
    OtherEncoding,

    /// <summary>The file contains another text.</summary>
    OtherText,

    /// <summary>The lines of the file end within sentences.</summary>
    HardWrapped,

    /// <summary>Headings became paragraphs, or paragraphs headings.</summary>
    HeadingsMisread,
}
