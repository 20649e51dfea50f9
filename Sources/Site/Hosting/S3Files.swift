internal import Files
internal import JSON

/// What a bucket of S3 and a distribution of CloudFront before it need.
struct S3Files {
  private let site: HostedSite

  /// CloudFront takes functions of up to 10 KB (its documentation, "Quotas").
  static let functionBytesMax = 10_240

  init(_ site: HostedSite) {
    self.site = site
  }

  var files: [HostFile] {
    [
      HostFile("s3/cloudfront-function.js", function),
      HostFile("s3/deploy.sh", script),
      HostFile("s3/response-headers-policy.json", policy),
    ]
  }

  /// Buckets know neither index pages nor redirects behind CloudFront.
  private var function: String {
    let start = """
      // Written anew by each build. A function for viewer requests, in CloudFront JavaScript 2.0.
      const redirects = {

      """
    let end = """
      };

      function moved(location, status) {
        return {
          statusCode: status,
          statusDescription: status === 301 ? 'Moved Permanently' : 'Found',
          headers: { location: { value: location } },
        };
      }

      function handler(event) {
        const request = event.request;
        const uri = request.uri;
        if (Object.hasOwn(redirects, uri)) return moved(redirects[uri][0], redirects[uri][1]);
        \(share)if (uri.endsWith('/')) request.uri = uri + 'index.html';
        else if (!uri.slice(uri.lastIndexOf('/')).includes('.')) return moved(uri + '/', 301);
        return request;
      }

      """
    var text = start
    for redirect in site.redirects {
      let (from, to) = (site.base.link(redirect.from), site.base.link(redirect.to))
      let line = "  '\(from)': ['\(to)', \(redirect.status)],\n"
      // What is left out is still redirected by the page that is published at the former address.
      if text.utf8.count + line.utf8.count + end.utf8.count > Self.functionBytesMax { break }
      text += line
    }
    return text + end
  }

  private var share: String {
    guard let share = site.share else { return "" }
    return ScriptRewrite(share, base: site.base.path).statements(indent: 2) + "\n  "
  }

  private var policy: String {
    var writer = JSONWriter(layout: .pretty)
    writer.beginObject()
    writer.key("Name")
    writer.string(site.host.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined())
    writer.key("Comment")
    writer.string("Written anew by each build of \(site.host)")
    writer.key("SecurityHeadersConfig")
    writer.beginObject()
    for header in site.headers where Self.isSecurity(header) { write(header, to: &writer) }
    writer.endObject()
    let others = site.headers.filter { !Self.isSecurity($0) }
    writer.key("CustomHeadersConfig")
    writer.beginObject()
    writer.key("Quantity")
    writer.int(others.count)
    writer.key("Items")
    writer.beginArray()
    for header in others {
      writer.beginObject()
      writer.key("Header")
      writer.string(header.name)
      writer.key("Value")
      writer.string(header.value)
      writer.key("Override")
      writer.bool(true)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// Whether CloudFront has a setting of its own for a header, and refuses it among the others.
  private static func isSecurity(_ header: HostHeader) -> Bool {
    [
      "Content-Security-Policy", "Referrer-Policy", "Strict-Transport-Security",
      "X-Content-Type-Options",
    ].contains(header.name)
  }

  private func write(_ header: HostHeader, to writer: inout JSONWriter) {
    let name = header.name.split(separator: "-").drop { $0 == "X" }.joined()
    writer.key(name)
    writer.beginObject()
    writer.key("Override")
    writer.bool(true)
    switch header.name {
    case "Strict-Transport-Security":
      writer.key("AccessControlMaxAgeSec")
      writer.int(Int(header.value.drop { $0 != "=" }.dropFirst()) ?? 0)
    case "X-Content-Type-Options": break
    default:
      writer.key(name)
      writer.string(header.value)
    }
    writer.endObject()
  }

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

  /// Assets come first and removals last, so that no page is ever without what it needs.
  private var script: String {
    """
    #!/bin/sh
    # Written anew by each build. Brings the published folder to a bucket, with the AWS CLI:
    #   sh deploy.sh s3://BUCKET\(site.base.path) [CLOUDFRONT-DISTRIBUTION]
    #
    # After the first time only what has changed since is sent. To send everything again:
    #   sh deploy.sh --all s3://BUCKET\(site.base.path)
    set -eu
    if [ "${1:-}" = --all ]; then all=1; shift; else all=; fi
    target=${1:?"name the bucket: sh deploy.sh s3://BUCKET\(site.base.path)"}
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

    # put LIST TYPE CACHE: sends the files of a list, all of one content type.
    put() {
      [ -s "$1" ] || return 0
      rm -rf "$work/tree"
      mkdir "$work/tree"
      (cd "$site" && tr '\\n' '\\0' <"$1" | xargs -0 cp --link --parents --target-directory="$work/tree")
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

    lasting='^assets/.+\\.[0-9a-f]{10}(\\.[^./]+)?$'
    grep -E "$lasting" "$work/changed" >"$work/first" || :
    grep -Ev "$lasting" "$work/changed" >"$work/second" || :
    bring "$work/first" '\(HostedSite.forever)'
    bring "$work/second" '\(HostedSite.revalidated)'

    bucket=${target#s3://}
    folder=${bucket#"${bucket%%/*}"}
    folder=${folder#/}
    split -l 1000 "$work/removed" "$work/gone."
    for list in "$work"/gone.*; do
      [ -s "$list" ] || continue
      {
        printf '{"Quiet": true, "Objects": ['
        sed -e 's/["\\\\]/\\\\&/g' -e "s|.*|{\\"Key\\": \\"${folder:+$folder/}&\\"}|" -e '$!s/$/,/' "$list"
        printf ']}'
      } >"$work/delete.json"
      aws s3api delete-objects --bucket "${bucket%%/*}" --delete "file://$work/delete.json" </dev/null
    done
    if [ -n "$distribution" ] && { [ -s "$work/changed" ] || [ -s "$work/removed" ]; }; then
      aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*' </dev/null
    fi
    remember

    """
  }
}
