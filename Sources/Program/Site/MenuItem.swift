package import YAML

/// An entry of a menu.
package enum MenuItem: Sendable {
  /// A page of the site, under its own title.
  case page(Located<PageName>)
  case link(SiteLink)
}

extension MenuItem: YAMLDecodable {
  package static var schema: Schema { .anyOf([PageName.schema, SiteLink.schema]) }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    if case .mapping = node.content { return SiteLink.decode(node, &decoder).map(Self.link) }
    return Located<PageName>.decode(node, &decoder).map(Self.page)
  }
}
