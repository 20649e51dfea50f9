/// How deployment scripts find out what changed since they last ran.
///
/// `changes.json` tells what the last build changed; between two deployments there may be many
/// builds, or none that succeeded. So each script remembers, for each target, the files that it
/// brought there with their sizes and dates: a build leaves the date of a file whose bytes stay.
enum DeploymentList {
  /// Sets `site`, `work` and `deployed`, writes the sorted lists `$work/changed` and
  /// `$work/removed`, and defines `remember`; needs `here` and `target`.
  static let shell = """
    site=$(cd "$here/../../public" && pwd)
    memory=$here/deployed
    deployed=$memory/$(printf %s "$target" | cksum | tr ' ' -)
    mkdir -p "$memory"
    touch "$deployed"
    work=$(mktemp -d "$memory/work.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    export LC_ALL=C
    (cd "$site" && find . -type f -printf '%P\\t%s %T@\\n') | sort >"$work/now"
    comm -13 "$deployed" "$work/now" | cut -f 1 >"$work/changed"
    cut -f 1 "$work/now" >"$work/paths"
    cut -f 1 "$deployed" | sort | comm -23 - "$work/paths" >"$work/removed"
    remember() {
      mv "$work/now" "$deployed"
      echo "$(wc -l <"$work/changed") files brought, $(wc -l <"$work/removed") removed: $target"
    }
    """
}
