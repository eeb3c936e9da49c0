# Completes the commands and options of afpaksite in bash: source this file in ~/.bashrc.
_afpaksite() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(afpaksite "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _afpaksite afpaksite
