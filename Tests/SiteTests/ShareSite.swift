import Codes
import Diagnostics
import Foundation
import Program
import Quantity
import ShareKit
import Site
import TestSupport

extension BuildReport {
  /// The ids but that the shareable of the tests carries no reason.
  var shareIds: [String] { ids.filter { $0 != "shareable.no-reason" } }
}

/// The small site of the tests with share pages, whose advocates change between builds.
final class ShareSite {
  let site: TestSite
  var entries: [ShareEntry] = []
  var statuses: [PageToken: AdvocateStatus] = [:]

  /// `changes`: files in the place of the site's own, as an archive.
  init(_ changes: String = "", on day: String = "2026-05-01") throws {
    site = try TestSite(Self.templates + changes, on: day)
  }

  func build() async -> BuildReport {
    site.options.shareSource = ShareList(entries, statuses: statuses)
    return await site.build()
  }

  func cleanBuild() async throws -> [String: [UInt8]] {
    site.options.shareSource = ShareList(entries, statuses: statuses)
    return try await site.cleanBuild().tree
  }

  /// The share page of a code, as published.
  func page(_ code: Code) throws -> String { try site.page("r/\(code.text).html") }

  /// What is published below the folder of share pages.
  func published() throws -> [String: [UInt8]] {
    try site.published().filter { $0.key.hasPrefix("r/") }
  }

  static let templates = """
    -- Themes/plain/templates/share/page.mustache --
    <!doctype html>
    <html lang="{{ language.code }}">
    <title>{{# share.first_name }}{{ . }}{{/ share.first_name }} | {{ site.title }}</title>
    {{# languages }}<a href="{{ url }}">{{ code }}</a>{{/ languages }}
    {{# share.first_name }}<p title="{{ . }}">Von <b>{{ . }}</b>.</p>{{/ share.first_name }}
    <p>{{# share.offer }}{{ title }}: {{ friend_reward }}{{/ share.offer }} <code>{{ share.code }}</code>
    <a href="{{ share.shop_url }}">{{ share.url }}</a></p>
    {{# share.last_day }}<p>bis {{ . }}</p>{{/ share.last_day }}
    {{# share.qr }}<svg viewBox="{{ view_box }}"><path d="{{ path }}"/></svg>{{/ share.qr }}
    {{# share.other_languages }}<div id="{{ code }}">{{{ content }}}</div>{{/ share.other_languages }}
    </html>
    -- Themes/plain/templates/share/other-language.mustache --
    <p>{{ share.code }} {{# share.first_name }}{{ . }}{{/ share.first_name }}</p>
    -- Themes/plain/templates/share/closed.mustache --
    <!doctype html>
    <p>{{# share.is_revoked }}revoked{{/ share.is_revoked }}{{# share.is_expired }}expired{{/ share.is_expired }}{{# share.is_over }}over{{/ share.is_over }}{{# share.is_ahead }}ahead{{/ share.is_ahead }}</p>
    -- Themes/plain/templates/share/advocate.mustache --
    <!doctype html>
    {{# advocate }}<p>{{# greeting }}Hallo {{ . }}{{/ greeting }} {{ code }} {{ url }}</p>
    {{# qr }}<a href="data:image/svg+xml,{{ encoded_path }}">QR</a>{{/ qr }}
    {{# items }}<h2>{{ title }}</h2>{{# texts }}<a href="{{ url }}">{{ title }}</a><pre>{{ text }}</pre>{{/ texts }}{{/ items }}
    {{{ status }}}{{/ advocate }}
    -- Themes/plain/templates/share/status.mustache --
    <p>{{ status.as_of | date: iso }} {{ status.pending.count }}</p>
    -- Content/program/shareables/tip.de.md --
    ---
    title: Ein Tipp
    ---

    ## whatsapp

    {first_name} sagt: {link} {disclosure}
    -- Content/program/shareables/tip.en.md --
    ---
    title: A tip
    ---

    ## whatsapp

    {first_name} says: {link} {disclosure}

    """
}
