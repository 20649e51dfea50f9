import Foundation
import Site
import TestSupport
import Testing

/// Menus as pages show them.
@Suite struct MenuTests {
  private static let menu = "main: [index, faq, news]"

  /// Each link of a page's menu as title, address and whether it is the page's own.
  private func entries(_ page: String) -> [String] {
    let menu = page.firstMatch(of: /<nav>(.*?)<\/nav>/.dotMatchesNewlines())?.output.1 ?? ""
    return menu.matches(of: /<a href="?([^" >]*)"?( aria-current="?page"?)?>(.*?)<\/a>/).map {
      "\($0.output.3) \($0.output.1)\($0.output.2 == nil ? "" : " *")"
    }
  }

  private static let menus: [(menu: String, page: String, entries: [String])] = [
    (menu, "index.html", ["Start / *", "Fragen /fragen/", "Aktuelles /news/"]),
    (menu, "fragen/index.html", ["Start /", "Fragen /fragen/ *", "Aktuelles /news/"]),
    (menu, "news/index.html", ["Start /", "Fragen /fragen/", "Aktuelles /news/ *"]),
    (menu, "praemien/index.html", ["Start /", "Fragen /fragen/", "Aktuelles /news/"]),
    (menu, "en/index.html", ["Home /en/ *", "Questions /en/faq/", "News /en/news/"]),
    (menu, "en/faq/index.html", ["Home /en/", "Questions /en/faq/ *", "News /en/news/"]),
    (
      "main: [news, index, faq]", "en/news/index.html",
      ["News /en/news/ *", "Home /en/", "Questions /en/faq/"]
    ),
    (
      """
      main:
          - faq
          - { title: { de: Laden, en: Shop }, url: "https://shop.example.org/" }
          - index
      """, "index.html", ["Fragen /fragen/", "Laden https://shop.example.org/", "Start / *"]
    ),
    (
      """
      main:
          - { title: { de: Laden, en: Shop }, url: "https://shop.example.org/" }
          - index
      """, "en/index.html", ["Shop https://shop.example.org/", "Home /en/ *"]
    ),
  ]

  @Test(arguments: menus)
  func entriesComeInTheirOrderInThePagesLanguageAndTheOwnOneIsMarked(
    menu: String, page: String, entries expected: [String]
  ) async throws {
    let site = try TestSite()
    try site.replace(Self.menu, with: menu, in: "Content/site.yaml")
    #expect(await site.build().lines(in: site) == [])
    #expect(entries(try site.page(page)) == expected)
  }
}
