#compdef lantern
# Completes the words of lantern in zsh. Keep it as _lantern in a directory of
# $fpath, or load it with: source <(lantern completions zsh)

_lantern() {
  local curcontext=$curcontext state line
  local -a verbs=(
    'light:Light the lanterns of a folder.'
    'list:List the lanterns.'
    'marks:check, mint'
    'make:Make a lantern from a plan.'
    'completions:Print a script that completes this tool'\''s words in a shell.'
    'help:Show the help of the tool or of a verb.'
  )
  _arguments -C -s -S -A '-*' : \
    '(-C --root)'{-C+,--root=}'[Work in this directory. (default\: .)]:DIR:_files -/' \
    '(-j --jobs)'{-j+,--jobs=}'[Work on this many things at once. (default\: one per processor)]:N: ' \
    '--strict[Let warnings count\: the exit status is then 3.]' \
    '(-n --dry-run)'{-n,--dry-run}'[Show what would change, and change nothing.]' \
    '--format=[Print for people, or as one JSON object per line. (default\: text)]:text|json:(text json)' \
    '(-q --quiet)'{-q,--quiet}'[Print findings and results only.]' \
    '(-v --verbose)'{-v,--verbose}'[Say what is being done.]' \
    '--color=[Colour what is printed. (default\: auto)]:auto|always|never:(auto always never)' \
    '(- *)'{-h,--help}'[Show help.]' \
    '(- *)'{-V,--version}'[Show the version.]' \
    '1: :->verb' \
    '*:: :->rest' && return 0
  case $state in
    verb) _describe -t verbs verb verbs ;;
    rest)
      case $line[1] in
        light) _lantern_light ;;
        list) _lantern_list ;;
        marks) _lantern_marks ;;
        make) _lantern_make ;;
        completions) _lantern_completions ;;
        help) _lantern_help ;;
      esac
      ;;
  esac
}

_lantern_light() {
  _arguments -s -S : \
    '(-u --hue)'{-u+,--hue=}'[The colour of the light. (default\: green)]:red|green|blue:(red green blue)' \
    '*--wick=[Take the wick from this file. (may be repeated)]:FILE:_files' \
    '(-o --offset)'{-o+,--offset=}'[Hang them higher, or lower.]:N: ' \
    '--until=[Put them out again at this time.]:TIME: ' \
    '(-w --wind-proof)'{-w,--wind-proof}'[Close the shutters; `--hue` then shows through the slits.]' \
    '(-C --root)'{-C+,--root=}'[Work in this directory. (default\: .)]:DIR:_files -/' \
    '(-j --jobs)'{-j+,--jobs=}'[Work on this many things at once. (default\: one per processor)]:N: ' \
    '--strict[Let warnings count\: the exit status is then 3.]' \
    '(-n --dry-run)'{-n,--dry-run}'[Show what would change, and change nothing.]' \
    '--format=[Print for people, or as one JSON object per line. (default\: text)]:text|json:(text json)' \
    '(-q --quiet)'{-q,--quiet}'[Print findings and results only.]' \
    '(-v --verbose)'{-v,--verbose}'[Say what is being done.]' \
    '--color=[Colour what is printed. (default\: auto)]:auto|always|never:(auto always never)' \
    '(- *)'{-h,--help}'[Show help.]' \
    '*:LANTERN: ' \
    && return 0
}

_lantern_list() {
  _arguments -s -S : \
    '(-C --root)'{-C+,--root=}'[Work in this directory. (default\: .)]:DIR:_files -/' \
    '--format=[Print for people, or as one JSON object per line. (default\: text)]:text|json:(text json)' \
    '(-q --quiet)'{-q,--quiet}'[Print findings and results only.]' \
    '(-v --verbose)'{-v,--verbose}'[Say what is being done.]' \
    '--color=[Colour what is printed. (default\: auto)]:auto|always|never:(auto always never)' \
    '(- *)'{-h,--help}'[Show help.]' \
    && return 0
}

_lantern_marks() {
  local curcontext=$curcontext state line
  local -a verbs=(
    'check:Check the marks on lanterns.'
    'mint:Mint new marks.'
  )
  _arguments -C -s -S -A '-*' : \
    '(- *)'{-h,--help}'[Show help.]' \
    '1: :->verb' \
    '*:: :->rest' && return 0
  case $state in
    verb) _describe -t verbs verb verbs ;;
    rest)
      case $line[1] in
        check) _lantern_marks_check ;;
        mint) _lantern_marks_mint ;;
      esac
      ;;
  esac
}

_lantern_marks_check() {
  _arguments -s -S : \
    '--format=[Print for people, or as one JSON object per line. (default\: text)]:text|json:(text json)' \
    '(-q --quiet)'{-q,--quiet}'[Print findings and results only.]' \
    '(-v --verbose)'{-v,--verbose}'[Say what is being done.]' \
    '--color=[Colour what is printed. (default\: auto)]:auto|always|never:(auto always never)' \
    '(- *)'{-h,--help}'[Show help.]' \
    '*:MARK: ' \
    && return 0
}

_lantern_marks_mint() {
  _arguments -s -S : \
    '--count=[How many to mint. (default\: 1)]:N: ' \
    '(- *)'{-h,--help}'[Show help.]' \
    && return 0
}

_lantern_make() {
  _arguments -s -S : \
    '(- *)'{-h,--help}'[Show help.]' \
    ':SHAPE:(round square star)' \
    ':PLAN:_files' \
    '::FOLDER:_files -/' \
    && return 0
}

_lantern_completions() {
  _arguments -s -S : \
    '--color=[Colour what is printed. (default\: auto)]:auto|always|never:(auto always never)' \
    '(- *)'{-h,--help}'[Show help.]' \
    ':SHELL:(bash zsh fish)' \
    && return 0
}

_lantern_help() {
  _arguments -s -S : \
    '--man[Print the manual page of the whole tool, for `man -l -`.]' \
    '--color=[Colour what is printed. (default\: auto)]:auto|always|never:(auto always never)' \
    '(- *)'{-h,--help}'[Show help.]' \
    '*:VERB:(light list marks check mint make completions help)' \
    && return 0
}

if [[ $funcstack[1] == _lantern ]]; then
  _lantern "$@"
else
  compdef _lantern lantern
fi
