# Completes the words of lantern in bash. Load it with
#   source <(lantern completions bash)

_lantern() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local verb= operands=0 index word words=
  COMPREPLY=()
  # Bash takes the words of --name=value apart.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    case $word in
      --hue | -u | --wick | --offset | -o | --until | --root | -C | --jobs | -j | --format | --color | --count)
        [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++))
        ((index++))
        ;;
      -* | =) ;;
      *)
        case "$verb $word" in
          ' light' | ' list' | ' marks' | 'marks check' | 'marks mint' | ' make' | ' completions' | ' help') verb=${verb:+$verb }$word ;;
          *) ((operands++)) ;;
        esac
        ;;
    esac
  done
  case $verb:$previous in
    *:--hue | *:-u) mapfile -t COMPREPLY < <(compgen -W 'red green blue' -- "$current"); return ;;
    *:--wick) _lantern_paths -f "$current"; return ;;
    *:--offset | *:-o) return ;;
    *:--until) return ;;
    *:--root | *:-C) _lantern_paths -d "$current"; return ;;
    *:--jobs | *:-j) return ;;
    *:--format) mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$current"); return ;;
    *:--color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$current"); return ;;
    *:--count) return ;;
  esac
  if [[ $current == -* ]]; then
    case $verb in
      'light') words='--hue --wick --offset --until --wind-proof --root --jobs --strict --dry-run --format --quiet --verbose --color --help' ;;
      'list') words='--root --format --quiet --verbose --color --help' ;;
      'marks') words='--help' ;;
      'marks check') words='--format --quiet --verbose --color --help' ;;
      'marks mint') words='--count --help' ;;
      'make') words='--help' ;;
      'completions') words='--color --help' ;;
      'help') words='--man --color --help' ;;
      *) words='--root --jobs --strict --dry-run --format --quiet --verbose --color --help --version' ;;
    esac
  else
    case $verb:$operands in
      '':0) words='light list marks make completions help' ;;
      'marks':0) words='check mint' ;;
      'make':0) words='round square star' ;;
      'make':1) _lantern_paths -f "$current"; return ;;
      'make':2) _lantern_paths -d "$current"; return ;;
      'completions':0) words='bash zsh fish' ;;
      'help':*) words='light list marks check mint make completions help' ;;
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

_lantern_paths() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$2")
}

complete -F _lantern lantern
