namespace AfPakSite.Sites;

/// <summary>The role of a page for reference managers.</summary>
public enum PageRole
{
    /// <summary>No special role.</summary>
    Other,

    /// <summary>The landing page of the study.</summary>
    Study,

    /// <summary>A part of a larger work: a section or an entry.</summary>
    Part,

    /// <summary>The bibliography.</summary>
    Works,
}
