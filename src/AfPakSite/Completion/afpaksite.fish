# Completes the commands and options of afpaksite in fish: save it as ~/.config/fish/completions/afpaksite.fish.
function __afpaksite_suggest
    set --local line (commandline --current-process --cut-at-cursor)
    afpaksite "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete --command afpaksite --no-files --arguments '(__afpaksite_suggest)'
for option in root output against decisions
    complete --command afpaksite --long-option $option --require-parameter --force-files
end
