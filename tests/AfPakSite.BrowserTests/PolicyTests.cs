namespace AfPakSite.BrowserTests;

/// <summary>The security policy of the headers; every visit of the other tests fails for a violation of it.</summary>
public sealed class PolicyTests(Chromium chromium)
{
    /// <summary>Lets a script write markup as a string, and returns what the browser says.</summary>
    internal static async Task<string> FaultOfMarkup(Visit visit)
    {
        var fault = await visit.Page.EvaluateAsync<string>(
            """
            () => {
              try {
                document.createElement('div').innerHTML = '<b>tea</b>';
                return '';
              } catch (fault) {
                return String(fault);
              }
            }
            """
        );
        visit.TakeFaults();
        return fault;
    }

    [Fact]
    public async Task Lets_no_script_write_markup_as_a_string()
    {
        await using var visit = await chromium.Open("/glossary/", new(Alone: true));
        Assert.Contains("TrustedHTML", await FaultOfMarkup(visit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_no_script_make_another_policy()
    {
        await using var visit = await chromium.Open("/glossary/", new(Alone: true));
        Assert.True(
            await visit.Page.EvaluateAsync<bool>(
                "() => { try { trustedTypes.createPolicy('other', {}); return false; } catch { return true; } }"
            )
        );
        visit.TakeFaults();
    }
}
