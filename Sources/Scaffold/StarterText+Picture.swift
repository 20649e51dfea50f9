extension StarterText {
  /// Three people, a dotted line between them, a paper plane on its way; light and dark.
  static let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600">
    <style>
    .sky{fill:#ffe9a3}.sun{fill:#fff6d6}.hill{fill:#3c9a69}.near{fill:#17694a}
    .line{fill:none;stroke:#14302a;stroke-width:7;stroke-linecap:round;stroke-dasharray:1 20}
    .plane{fill:#fff}.fold{fill:#d8e4ea}.skin{fill:#f0c39b}.skin2{fill:#a8704a}.eye{fill:#14302a}
    .smile{fill:none;stroke:#14302a;stroke-width:6;stroke-linecap:round}
    .hair{fill:#4a2f1d}.hair2{fill:#14302a}.hair3{fill:#c9762e}
    .red{fill:#c2452d}.blue{fill:#1d4a6e}.cream{fill:#f4f1e6}
    @media (prefers-color-scheme:dark){
    .sky{fill:#1c3f35}.sun{fill:#f3f0dc}.hill{fill:#1c4a38}.near{fill:#0e2a20}
    .line{stroke:#ffd35c}.plane{fill:#f4f1e6}.fold{fill:#a9bcc4}.skin{fill:#d9ab84}
    .skin2{fill:#976543}.hair2{fill:#050d0a}.cream{fill:#cfc9b4}}
    </style>
    <path class="sky" d="M0 0h960v600H0z"/>
    <circle class="sun" cx="744" cy="142" r="84"/>
    <path class="hill" d="M0 442c180-76 360-60 520-26s300 30 440-36v220H0z"/>
    <path class="near" d="M0 530c220-56 420-40 560-18s280 12 400-30v118H0z"/>
    <path class="line" d="M196 258c70-150 200-178 284-66"/>
    <path class="line" d="M548 216c70-76 160-70 214 48"/>
    <g transform="translate(472 132) rotate(18)">
    <path class="plane" d="M-62-6 74-44 22 48-4 18z"/>
    <path class="fold" d="M74-44-4 18l-8 38 34-8z"/>
    </g>
    <g transform="translate(178 346)">
    <path class="red" d="M-92 260c-6-120 26-186 92-186s98 66 92 186z"/>
    <path class="hair" d="M-66 12c-8-64 24-98 68-98s74 36 64 100c-8 44-16 58-16 58h-100
    s-12-24-16-60z"/>
    <circle class="skin" r="56" cy="14"/>
    <path class="hair" d="M-58 4
    c4-48 30-66 62-66 36 0 54 26 54 62-40 2-72-14-84-34-4 20-14 32-32 38z"/>
    <circle class="eye" r="6" cx="-18" cy="16"/><circle class="eye" r="6" cx="22" cy="16"/>
    <path class="smile" d="M-18 38c12 14 28 14 40 0"/>
    </g>
    <g transform="translate(500 372)">
    <path class="cream" d="M-92 232c-6-110 26-164 92-164s98 54 92 164z"/>
    <circle class="skin2" r="56" cy="8"/>
    <path class="hair2" d="M-58 0c-6-50 24-74 58-74s64 24 58 74
    c-10-26-22-36-34-38-20 8-58 6-74-4-4 18-4 30-8 42z"/>
    <circle class="eye" r="6" cx="-20" cy="10"/><circle class="eye" r="6" cx="20" cy="10"/>
    <path class="smile" d="M-20 32c12 14 28 14 40 0"/>
    </g>
    <g transform="translate(788 344)">
    <path class="blue" d="M-92 258c-6-120 26-192 92-192s98 72 92 192z"/>
    <circle class="hair3" r="26" cy="-66"/>
    <circle class="skin" r="56" cy="8"/>
    <path class="hair3" d="M-58 2c0-46 26-68 58-68s58 22 58 68
    c-34-4-48-20-56-36-10 18-28 32-60 36z"/>
    <circle class="eye" r="6" cx="-22" cy="12"/><circle class="eye" r="6" cx="18" cy="12"/>
    <path class="smile" d="M-22 34c12 14 28 14 40 0"/>
    </g>
    </svg>
    """
}
