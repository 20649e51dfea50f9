/// Who asks for a page, by the name that the program gives itself.
package enum AgentKind: UInt8, Sendable, Hashable {
  case person
  /// Fetches every link that is shared once, to show what it leads to.
  case previewBot
  case bot

  /// Programs that fetch links for a preview, in small letters.
  static let previewWords = [
    "whatsapp", "facebookexternalhit", "facebookcatalog", "slackbot", "slack-imgproxy",
    "twitterbot", "telegrambot", "discordbot", "linkedinbot", "skypeuripreview", "viber",
    "pinterest", "redditbot", "mastodon", "pleroma", "misskey", "akkoma", "signal-desktop",
    "iframely", "embedly", "vkshare", "xing-contenttabreceiver", "google-pagerenderer",
    "microsoftpreview", "bitlybot", "flipboard", "tumblr", "line-poker", "kakaotalk-scrap",
    "zoombot", "msteams", "teamsbot", "outbrain", "cardyb", "bluesky",
  ]

  /// Crawlers, monitors, libraries: words that no browser has in its name.
  static let botWords = [
    "bot", "crawl", "spider", "slurp", "archiver", "transcoder", "fetcher", "scraper",
    "curl/", "wget/", "libwww", "python", "java/", "okhttp", "go-http-client", "axios",
    "node-fetch", "undici", "httpclient", "http_client", "http-client", "apachebench",
    "headlesschrome", "phantomjs", "selenium", "puppeteer", "playwright", "lighthouse",
    "pagespeed", "gtmetrix", "pingdom", "uptime", "monitor", "statuscake", "site24x7",
    "datadog", "newrelic", "nagios", "zabbix", "prometheus", "semrush", "ahrefs", "mj12",
    "dataforseo", "petalsearch", "bytespider", "gptbot", "claude", "perplexity", "ccbot",
    "anthropic", "cohere", "amazonbot", "applebot", "mediapartners", "adsbot", "feedfetcher",
    "feedly", "inoreader", "tiny tiny rss", "w3c_validator", "validator", "checker", "scanner",
    "nmap", "masscan", "zgrab", "nikto", "sqlmap", "censys", "shodan", "expanse",
    "internetmeasurement", "netcraft", "qualys", "nessus", "dalvik/", "guzzlehttp", "symfony",
    "wordpress/", "php/", "ruby", "perl", "winhttp", "postman", "insomnia", "httpie", "aiohttp",
    "scrapy", "colly", "heritrix", "nutch", "yahoo!", "baidu", "sogou", "yandeximages",
    "ia_archiver", "barkrowler", "proximic", "grapeshot", "quantcast", "ias_", "admantx",
    "safednsbot", "proofpoint", "barracuda", "mimecast", "trendmicro", "symantec", "forcepoint",
    "google favicon", "google-read-aloud", "google-safety", "chrome-lighthouse",
  ]

  /// A name that is empty or a dash belongs to no browser.
  package init(_ agent: borrowing Span<UInt8>) {
    let text = String(copying: agent).lowercased()
    if text.isEmpty || text == "-" {
      self = .bot
    } else if Self.previewWords.contains(where: { text.contains($0) }) {
      self = .previewBot
    } else if Self.botWords.contains(where: { text.contains($0) }) {
      self = .bot
    } else {
      self = .person
    }
  }
}
