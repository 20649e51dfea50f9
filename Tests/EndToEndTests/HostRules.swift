import Testing

/// `_headers` and `_redirects`, read as the documentation of Netlify and Cloudflare describes them.
enum HostRules {
  struct Headers {
    var path: String
    /// Names in small letters.
    var fields: [String: String] = [:]
  }

  struct Redirect {
    var from: String
    var to: String
    var status: String
  }

  static func headers(_ text: String) throws -> [Headers] {
    var rules: [Headers] = []
    for line in lines(of: text) {
      try #require(line.utf8.count <= 2_000, "Cloudflare ignores longer lines")
      if line.first?.isWhitespace == true {
        let parts = line.split(separator: ":", maxSplits: 1)
        try #require(parts.count == 2 && !rules.isEmpty, "\(line)")
        let name = parts[0].drop(while: \.isWhitespace).lowercased()
        let value = String(parts[1].drop(while: \.isWhitespace))
        try #require(rules[rules.count - 1].fields.updateValue(value, forKey: name) == nil)
      } else {
        try #require(line.hasPrefix("/"), "\(line)")
        rules.append(Headers(path: line))
      }
    }
    try #require(rules.count <= 100, "Cloudflare reads no more rules")
    return rules
  }

  static func redirects(_ text: String) throws -> [Redirect] {
    try lines(of: text).map { line in
      let words = line.split(separator: " ").map(String.init)
      try #require(words.count == 3 && words[0].hasPrefix("/") && words[1].hasPrefix("/"))
      return Redirect(from: words[0], to: words[1], status: words[2])
    }
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
