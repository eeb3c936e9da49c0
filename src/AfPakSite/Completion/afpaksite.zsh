#compdef afpaksite
# Completes the commands and options of afpaksite in zsh: source this file in ~/.zshrc, after compinit.
_afpaksite() {
  local -a found
  found=("${(@f)$(afpaksite "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
  if [[ -n $found ]]; then compadd -- $found; else _files; fi
}
compdef _afpaksite afpaksite
