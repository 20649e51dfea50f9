/// A host for text without a site around it: leaves every destination as written, knows no
/// directive.
package struct PlainHost: MarkdownHost {
  package init() {}
}
