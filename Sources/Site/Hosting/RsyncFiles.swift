/// A script that brings the site to a server by rsync.
enum RsyncFiles {
  static let files = [HostFile("rsync/deploy.sh", script)]

  /// Assets come first and removals last, so that no page is ever without what it needs.
  private static let script = """
    #!/bin/sh
    # Written anew by each build. Brings the published folder to a server, or to another folder:
    #   sh deploy.sh you@example.org:/var/www/example.org [further options of rsync]
    #
    # After the first time only what has changed since is looked at. To compare everything again,
    # as when somebody else has changed files there:  sh deploy.sh --all TARGET
    set -eu
    if [ "${1:-}" = --all ]; then all=1; shift; else all=; fi
    target=${1:?"name the target: sh deploy.sh you@example.org:/var/www/example.org"}
    shift
    here=$(cd "$(dirname "$0")" && pwd)
    \(DeploymentList.shell)
    if [ ! -s "$deployed" ] || [ -n "$all" ]; then
      if [ -d "$site/assets" ]; then
        rsync --recursive --links --times "$@" "$site/assets" "$target/"
      fi
      rsync --recursive --links --times --delete-delay --delay-updates "$@" "$site/" "$target/"
    elif [ -s "$work/changed" ] || [ -s "$work/removed" ]; then
      grep '^assets/' "$work/changed" >"$work/first" || :
      rsync --links --times --files-from="$work/first" "$@" "$site/" "$target/"
      rsync --links --times --delay-updates --files-from="$work/changed" "$@" "$site/" "$target/"
      # Of a folder that is gone with its files, the folder is named.
      while IFS= read -r path; do
        while [ "${path%/*}" != "$path" ] && [ ! -d "$site/${path%/*}" ]; do path=${path%/*}; done
        printf '%s\\n' "$path"
      done <"$work/removed" | sort -u >"$work/gone"
      rsync --links --times --force --delete-missing-args --files-from="$work/gone" "$@" \\
        "$site/" "$target/"
    fi
    remember

    """
}
