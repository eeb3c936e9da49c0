namespace AfPakSite.Sites;

/// <summary>What a reference manager must take a page for.</summary>
public enum PageRole
{
    /// <summary>Nothing but a page.</summary>
    Other,

    /// <summary>The study itself: the landing page.</summary>
    Study,

    /// <summary>A part of a larger work: a section, or an entry of the site.</summary>
    Part,

    /// <summary>A list of works.</summary>
    Works,
}
