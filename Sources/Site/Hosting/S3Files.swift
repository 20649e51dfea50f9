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
      HostFile("s3/deploy.sh", S3Script(site.base.path).text),
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
    ScriptRewrite(site.share, base: site.base.path).statements(indent: 2) + "\n  "
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
}
