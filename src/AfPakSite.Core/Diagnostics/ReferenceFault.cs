namespace AfPakSite.Diagnostics;

/// <summary>Why a reference of the study leads to none of its parts.</summary>
public abstract record ReferenceFault
{
    /// <param name="Known">The numbers of the parts of the same kind.</param>
    public sealed record NoNumber(IReadOnlyList<string> Known) : ReferenceFault;

    /// <param name="Known">The ids of the parts of the study.</param>
    public sealed record NoId(string Id, IReadOnlyList<string> Known) : ReferenceFault;

    /// <summary>The part has neither a number nor a title that readers could see instead of the id.</summary>
    public sealed record NoName(string Id) : ReferenceFault;

    /// <summary>Several parts have the number or the id.</summary>
    public sealed record Several : ReferenceFault;
}
