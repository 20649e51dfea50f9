package import Statements

/// What an advocate's own page says of their accounts.
package struct PageStatus: Sendable, Hashable {
  /// Of the page.
  package var token: PageToken
  package var status: AdvocateStatus

  package init(token: PageToken, status: AdvocateStatus) {
    self.token = token
    self.status = status
  }
}
