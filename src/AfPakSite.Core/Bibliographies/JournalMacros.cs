using System.Collections.Frozen;

namespace AfPakSite.Bibliographies;

/// <summary>
/// The commands that bibliographies of astronomy and physics have instead of titles of journals, as the Astrophysics
/// Data System exports them (AASTeX, “Abbreviations for referenced journals”).
/// </summary>
internal static class JournalMacros
{
    private static readonly FrozenDictionary<string, string> Titles = (
        "aj=The Astronomical Journal|actaa=Acta Astronomica|araa=Annual Review of Astronomy and Astrophysics|"
        + "apj=The Astrophysical Journal|apjl=The Astrophysical Journal Letters|"
        + "apjlett=The Astrophysical Journal Letters|apjs=The Astrophysical Journal Supplement Series|"
        + "apjsupp=The Astrophysical Journal Supplement Series|ao=Applied Optics|"
        + "apss=Astrophysics and Space Science|aap=Astronomy & Astrophysics|"
        + "astap=Astronomy & Astrophysics|aapr=The Astronomy and Astrophysics Review|"
        + "aaps=Astronomy & Astrophysics Supplement Series|baas=Bulletin of the American Astronomical Society|"
        + "gca=Geochimica et Cosmochimica Acta|grl=Geophysical Research Letters|icarus=Icarus|"
        + "jcap=Journal of Cosmology and Astroparticle Physics|jcp=Journal of Chemical Physics|"
        + "jgr=Journal of Geophysical Research|mnras=Monthly Notices of the Royal Astronomical Society|"
        + "na=New Astronomy|nar=New Astronomy Reviews|nat=Nature|pasa=Publications of the Astronomical Society of Australia|"
        + "pasj=Publications of the Astronomical Society of Japan|"
        + "pasp=Publications of the Astronomical Society of the Pacific|physrep=Physics Reports|"
        + "planss=Planetary and Space Science|pra=Physical Review A|prb=Physical Review B|prc=Physical Review C|"
        + "prd=Physical Review D|pre=Physical Review E|prl=Physical Review Letters|procspie=Proceedings of SPIE|"
        + "qjras=Quarterly Journal of the Royal Astronomical Society|rmp=Reviews of Modern Physics|"
        + "solphys=Solar Physics|sovast=Soviet Astronomy|ssr=Space Science Reviews|zap=Zeitschrift für Astrophysik"
    )
        .Split('|')
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The title that a command stands for; null for another command.</summary>
    public static string? TitleOf(string command) => Titles.GetValueOrDefault(command);
}
