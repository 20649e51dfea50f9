/// An advocate who brings more friends than the offer rewards.
extension SampleSeason {
  mutating func tellOfLimits() {
    let star = advocates.next()
    name("star", .text(star.id))
    name("star_code", .text(star.code))
    for number in 0..<12 {
      sell(at(2 + number * 5 / 6, 4 + number % 6 * 3, 17, 5), names.next(), code: star.code)
    }
    // Supporters give their reward to a school.
    for month in [2, 4, 5, 7, 9, 10, 11, 12] {
      sell(at(month, 22), names.next(), code: advocates.next("supporter").code) {
        $0.take(.meter)
      }
    }
  }
}
