using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>The SARIF log, character for character.</summary>
public sealed class SarifReportTests
{
    [Fact]
    public void Writes_the_log_from_its_record()
    {
        var log = RecordFile.Read<SarifLog>(SarifReport.Write(Faults.All), DiagnosticsJson.Default, indented: true);
        Assert.Equal(Faults.All.Length, Assert.Single(log.Runs).Results.Length);
    }

    [Fact]
    public void Is_a_whole_log_without_diagnostics() =>
        Assert.Equal(
            """
            {
              "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "AfPakSite",
                      "rules": []
                    }
                  },
                  "columnKind": "unicodeCodePoints",
                  "results": []
                }
              ]
            }

            """,
            SarifReport.Write([])
        );

    [Fact]
    public void Lists_each_rule_once_in_order()
    {
        var log = SarifReport.Write([Faults.NoSettings, Faults.Evidence, Faults.NoSettings]);
        Assert.Contains(
            """
                      "rules": [
                        {
                          "id": "evidence-not-in-study",
                          "shortDescription": {
                            "text": "No sentence of the study contains a quotation that proves a statement."
                          }
                        },
                        {
                          "id": "file-missing",
                          "shortDescription": {
                            "text": "A file that every site has is missing."
                          }
                        }
                      ]

            """,
            log
        );
        Assert.Equal(2, log.Split("\"ruleIndex\": 1").Length - 1);
    }

    [Fact]
    public void Gives_each_result_its_place_if_it_has_one() =>
        Assert.EndsWith(
            """
                  "results": [
                    {
                      "ruleId": "file-missing",
                      "ruleIndex": 1,
                      "level": "error",
                      "message": {
                        "text": "The file “input/site.yml” is missing.\nhint: it holds the settings"
                      }
                    },
                    {
                      "ruleId": "evidence-not-in-study",
                      "ruleIndex": 0,
                      "level": "error",
                      "message": {
                        "text": "No sentence of the study holds “Doha Acord of 2020”.\nhint: the nearest is “Doha Accord of 2020” in §5.1 (seeds/study.txt:27)."
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "input/timeline.yml"
                            },
                            "region": {
                              "startLine": 41,
                              "startColumn": 15,
                              "endLine": 41,
                              "endColumn": 35
                            }
                          }
                        }
                      ]
                    }
                  ]
                }
              ]
            }

            """,
            SarifReport.Write([Faults.NoSettings, Faults.Evidence])
        );

    [Fact]
    public void Warns() => Assert.Contains("\"level\": \"warning\"", SarifReport.Write([Faults.Unread]));

    [Fact]
    public void Encodes_paths_as_addresses() =>
        Assert.Contains(
            "\"uri\": \"input/a%20b%23c%3A%C3%A9.yml\"",
            SarifReport.Write([Faults.At("input/a b#c:é.yml", "a: b", "a")])
        );
}
