# Completes the words of lantern in fish. Keep it as
#   ~/.config/fish/completions/lantern.fish

# Whether the words so far call the verb given, and nothing but options follows it;
# with a second argument, whether that many operands follow it.
function __lantern_at
    set -l verb
    set -l operands 0
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case --hue -u --wick --offset -o --until --root -C --jobs -j --format --color --count
                set skip 1
            case '-*'
            case '*'
                set -l longer (string join ' ' $verb $word)
                if contains -- $longer 'light' 'list' 'marks' 'marks check' 'marks mint' 'make' 'completions' 'help'
                    set verb $longer
                else
                    set operands (math $operands + 1)
                end
        end
    end
    test "$verb" = "$argv[1]"
    and begin
        test (count $argv) = 1
        or test $operands = $argv[2]
    end
end

complete -c lantern -f
complete -c lantern -s h -l help -d 'Show help.'
complete -c lantern -n "__lantern_at ''" -s V -l version -d 'Show the version.'
complete -c lantern -n "__lantern_at '' 0" -a light -d 'Light the lanterns of a folder.'
complete -c lantern -n "__lantern_at '' 0" -a list -d 'List the lanterns.'
complete -c lantern -n "__lantern_at '' 0" -a marks -d 'check, mint'
complete -c lantern -n "__lantern_at '' 0" -a make -d 'Make a lantern from a plan.'
complete -c lantern -n "__lantern_at '' 0" -a completions -d 'Print a script that completes this tool\'s words in a shell.'
complete -c lantern -n "__lantern_at '' 0" -a help -d 'Show the help of the tool or of a verb.'
complete -c lantern -n "__lantern_at 'marks' 0" -a check -d 'Check the marks on lanterns.'
complete -c lantern -n "__lantern_at 'marks' 0" -a mint -d 'Mint new marks.'
complete -c lantern -n "__lantern_at ''" -s C -l root -x -a '(__fish_complete_directories)' -d 'Work in this directory.'
complete -c lantern -n "__lantern_at ''" -s j -l jobs -x -d 'Work on this many things at once.'
complete -c lantern -n "__lantern_at ''" -l strict -d 'Let warnings count: the exit status is then 3.'
complete -c lantern -n "__lantern_at ''" -s n -l dry-run -d 'Show what would change, and change nothing.'
complete -c lantern -n "__lantern_at ''" -l format -x -a 'text json' -d 'Print for people, or as one JSON object per line.'
complete -c lantern -n "__lantern_at ''" -s q -l quiet -d 'Print findings and results only.'
complete -c lantern -n "__lantern_at ''" -s v -l verbose -d 'Say what is being done.'
complete -c lantern -n "__lantern_at ''" -l color -x -a 'auto always never' -d 'Colour what is printed.'
complete -c lantern -n "__lantern_at 'light'" -s u -l hue -x -a 'red green blue' -d 'The colour of the light.'
complete -c lantern -n "__lantern_at 'light'" -l wick -r -F -d 'Take the wick from this file.'
complete -c lantern -n "__lantern_at 'light'" -s o -l offset -x -d 'Hang them higher, or lower.'
complete -c lantern -n "__lantern_at 'light'" -l until -x -d 'Put them out again at this time.'
complete -c lantern -n "__lantern_at 'light'" -s w -l wind-proof -d 'Close the shutters; `--hue` then shows through the slits.'
complete -c lantern -n "__lantern_at 'light'" -s C -l root -x -a '(__fish_complete_directories)' -d 'Work in this directory.'
complete -c lantern -n "__lantern_at 'light'" -s j -l jobs -x -d 'Work on this many things at once.'
complete -c lantern -n "__lantern_at 'light'" -l strict -d 'Let warnings count: the exit status is then 3.'
complete -c lantern -n "__lantern_at 'light'" -s n -l dry-run -d 'Show what would change, and change nothing.'
complete -c lantern -n "__lantern_at 'light'" -l format -x -a 'text json' -d 'Print for people, or as one JSON object per line.'
complete -c lantern -n "__lantern_at 'light'" -s q -l quiet -d 'Print findings and results only.'
complete -c lantern -n "__lantern_at 'light'" -s v -l verbose -d 'Say what is being done.'
complete -c lantern -n "__lantern_at 'light'" -l color -x -a 'auto always never' -d 'Colour what is printed.'
complete -c lantern -n "__lantern_at 'list'" -s C -l root -x -a '(__fish_complete_directories)' -d 'Work in this directory.'
complete -c lantern -n "__lantern_at 'list'" -l format -x -a 'text json' -d 'Print for people, or as one JSON object per line.'
complete -c lantern -n "__lantern_at 'list'" -s q -l quiet -d 'Print findings and results only.'
complete -c lantern -n "__lantern_at 'list'" -s v -l verbose -d 'Say what is being done.'
complete -c lantern -n "__lantern_at 'list'" -l color -x -a 'auto always never' -d 'Colour what is printed.'
complete -c lantern -n "__lantern_at 'marks check'" -l format -x -a 'text json' -d 'Print for people, or as one JSON object per line.'
complete -c lantern -n "__lantern_at 'marks check'" -s q -l quiet -d 'Print findings and results only.'
complete -c lantern -n "__lantern_at 'marks check'" -s v -l verbose -d 'Say what is being done.'
complete -c lantern -n "__lantern_at 'marks check'" -l color -x -a 'auto always never' -d 'Colour what is printed.'
complete -c lantern -n "__lantern_at 'marks mint'" -l count -x -d 'How many to mint.'
complete -c lantern -n "__lantern_at 'make' 0" -a 'round square star' -d 'SHAPE'
complete -c lantern -n "__lantern_at 'make' 1" -F -d 'PLAN'
complete -c lantern -n "__lantern_at 'make' 2" -a '(__fish_complete_directories)' -d 'FOLDER'
complete -c lantern -n "__lantern_at 'completions'" -l color -x -a 'auto always never' -d 'Colour what is printed.'
complete -c lantern -n "__lantern_at 'completions' 0" -a 'bash zsh fish' -d 'SHELL'
complete -c lantern -n "__lantern_at 'help'" -l man -d 'Print the manual page of the whole tool, for `man -l -`.'
complete -c lantern -n "__lantern_at 'help'" -l color -x -a 'auto always never' -d 'Colour what is printed.'
complete -c lantern -n "__lantern_at 'help'" -a 'light list marks check mint make completions help' -d 'VERB'
