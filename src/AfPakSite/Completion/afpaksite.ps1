# Completes the commands and options of afpaksite in PowerShell: add it to the file that $PROFILE names.
Register-ArgumentCompleter -Native -CommandName afpaksite -ScriptBlock {
    param($word, $line, $cursor)
    # The text of the line ends before the spaces that the cursor is after.
    $text = $line.ToString().PadRight($cursor)
    afpaksite "[suggest:$cursor]" $text 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
