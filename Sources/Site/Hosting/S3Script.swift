internal import Files

/// The script that brings the site to a bucket of S3.
struct S3Script {
  private let basePath: String

  /// `basePath`: the path of the site below the host, without a slash at the end.
  init(_ basePath: String) {
    self.basePath = basePath
  }

  /// Assets come first and removals last, so that no page is ever without what it needs.
  var text: String {
    """
    #!/bin/sh
    # Written anew by each build. Brings the published folder to a bucket, with the AWS CLI:
    #   sh deploy.sh s3://BUCKET\(basePath) [CLOUDFRONT-DISTRIBUTION]
    #
    # After the first time only what has changed since is sent. To send everything again:
    #   sh deploy.sh --all s3://BUCKET\(basePath)
    set -eu
    if [ "${1:-}" = --all ]; then all=1; shift; else all=; fi
    target=${1:?"name the bucket: sh deploy.sh s3://BUCKET\(basePath)"}
    target=${target%/}
    distribution=${2:-}
    here=$(cd "$(dirname "$0")" && pwd)
    \(DeploymentList.shell)
    if [ -n "$all" ]; then cp "$work/paths" "$work/changed"; fi

    types() {
      cat <<'END'
    \(types)
    END
    }

    \(Self.sending)

    lasting='^assets/.+\\.[0-9a-f]{10}(\\.[^./]+)?$'
    grep -E "$lasting" "$work/changed" >"$work/first" || :
    grep -Ev "$lasting" "$work/changed" >"$work/second" || :
    bring "$work/first" '\(HostedSite.forever)'
    bring "$work/second" '\(HostedSite.revalidated)'

    \(Self.removing)
    remember

    """
  }

  private static let sending = """
    # put LIST TYPE CACHE: sends the files of a list, all of one content type.
    put() {
      [ -s "$1" ] || return 0
      rm -rf "$work/tree"
      mkdir "$work/tree"
      (cd "$site" && tr '\\n' '\\0' <"$1" |
        xargs -0 cp --link --parents --target-directory="$work/tree")
      aws s3 cp "$work/tree" "$target" --recursive --only-show-errors \\
        --content-type "$2" --cache-control "$3" </dev/null
    }

    # bring LIST CACHE: sends the files of a list, type by type.
    bring() {
      types >"$work/types"
      while IFS='\t' read -r type pattern; do
        grep -E "$pattern" "$1" >"$work/part" || continue
        grep -Ev "$pattern" "$1" >"$work/rest" || :
        mv "$work/rest" "$1"
        put "$work/part" "$type" "$2"
      done <"$work/types"
      put "$1" '\(MediaType.unknown)' "$2"
    }
    """

  private static let removing = """
    bucket=${target#s3://}
    folder=${bucket#"${bucket%%/*}"}
    folder=${folder#/}
    split -l 1000 "$work/removed" "$work/gone."
    for list in "$work"/gone.*; do
      [ -s "$list" ] || continue
      {
        printf '{"Quiet": true, "Objects": ['
        sed -e 's/["\\\\]/\\\\&/g' -e "s|.*|{\\"Key\\": \\"${folder:+$folder/}&\\"}|" \\
          -e '$!s/$/,/' "$list"
        printf ']}'
      } >"$work/delete.json"
      aws s3api delete-objects --bucket "${bucket%%/*}" \\
        --delete "file://$work/delete.json" </dev/null
    done
    if [ -n "$distribution" ] && { [ -s "$work/changed" ] || [ -s "$work/removed" ]; }; then
      aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*' </dev/null
    fi
    """

  /// A line for each content type: the type and a regular expression for paths, with a tab between.
  private var types: String {
    let named = MediaType.byName.map { name, type in
      "\(type)\t(^|/)\(HostedSite.quoted(name))$"
    }
    let byType = Dictionary(grouping: MediaType.byExtension.keys) {
      MediaType.byExtension[$0] ?? MediaType.unknown
    }
    let others = byType.map { type, endings in
      "\(type)\t\\.(\(endings.sorted().joined(separator: "|")))$"
    }
    return (named.sorted() + others.sorted()).joined(separator: "\n")
  }
}
