namespace AfPakSite.BrowserTests;

/// <summary>A file like <c>/passage-cite.json</c> whose strings say what they are.</summary>
internal static class Citations
{
    public const string Json = """
        {
          "styles": [
            { "id": "apa", "name": "APA", "inText": "(A, 2024, %LOCATOR%)", "quotation": "“%QUOTATION%” (A, 2024, %LOCATOR%)", "reference": "A. (2024). T & U.", "referenceHtml": "A. (2024). <i>T &amp; U</i>." },
            { "id": "chicago", "name": "Chicago", "inText": "(C 2024, %LOCATOR%)", "quotation": "“%QUOTATION%” (C 2024, %LOCATOR%)", "reference": "C. 2024.", "referenceHtml": "C. 2024." },
            { "id": "mla", "name": "MLA", "inText": "(M, %LOCATOR%)", "quotation": "“%QUOTATION%” (M, %LOCATOR%)", "reference": "M.", "referenceHtml": "M." }
          ],
          "bibtex": "@article{a-%ID%,\n  note = {%LOCATOR%},\n  url = {%URL%}\n}\n",
          "ris": "TY  - JOUR\nN1  - %LOCATOR%\nUR  - %URL%\nER  - \n",
          "csl": "[{ \"id\": \"a-%ID%\", \"locator\": \"%LOCATOR%\", \"URL\": \"%URL%\" }]"
        }
        """;
}
