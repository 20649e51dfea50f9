/// How browsers and other programs name themselves in a log.
enum Browser {
  static let names = [
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
      + "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
      + "Chrome/130.0.0.0 Mobile Safari/537.36",
  ]

  static let previews = ["WhatsApp/2.24.20.89 A", "TelegramBot (like TwitterBot)"]

  static let bots = [
    "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://bot.example/)", "curl/7.88.1",
  ]
}
