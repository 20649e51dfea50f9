"""The site that is built: the same posts for both tools, byte for byte."""

import os
import random
import shutil
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent

WORDS = (
    "roof sun panel neighbour meter invoice village evening morning kettle ladder tile cable battery"
    " letter garden school bakery workshop harvest winter summer cloud shade light window kitchen"
    " promise question answer number street bridge river market council cousin teacher mechanic"
    " warm quiet honest small bright early late careful cheap sturdy friendly plain patient round"
    " counts pays saves carries brings turns shows keeps finds gives asks tells makes takes holds"
    " often never always together again almost twice seldom slowly quickly outside nearby tomorrow"
    " because although whenever before after under above beside between without against towards"
).split()
TAGS = (
    "Batteries Bills Bakery Builders Commons Council Energy Evenings Farms Friends Gardens Harvest"
    " Heat Kitchens Ladders Letters Meters Neighbours Questions Roofs School Shade Village Winter"
).split()


class Corpus:
    """Writes a site of so many posts below a folder, once for each tool.

    The Markdown is one set of files with two names each, so that both read the same bytes.
    """

    def __init__(self, folder, count):
        self.folder = folder
        self.count = count
        self.site = folder / "passalong"
        self.hugo_site = folder / "hugo"
        shutil.copytree(HERE / "passalong", self.site)
        shutil.copytree(HERE / "hugo", self.hugo_site)
        self._share_files()
        posts = self.site / "Content" / "journal"
        twins = self.hugo_site / "content" / "journal"
        posts.mkdir()
        twins.mkdir(parents=True)
        for number in range(count):
            name = f"post-{number:06}.en.md"
            (posts / name).write_text(post(number, count), encoding="utf-8")
            os.link(posts / name, twins / name)

    def _share_files(self):
        content = self.site / "Content"
        shutil.copytree(content / "assets", self.hugo_site / "static" / "assets")
        (self.hugo_site / "assets").mkdir()
        shutil.copy(self.site / "Themes/bench/assets/site.css", self.hugo_site / "assets")
        target = self.hugo_site / "content"
        target.mkdir()
        for source, name in (("index", "_index"), ("about", "about")):
            shutil.copy(content / "pages" / f"{source}.en.md", target / f"{name}.en.md")

    def change_page(self, number):
        """Adds a paragraph to one post of ours; Hugo's copy stays as it is."""
        path = self.site / "Content" / "journal" / f"post-{self.count // 2 + number:06}.en.md"
        text = path.read_text(encoding="utf-8")
        path.unlink()
        path.write_text(text + f"\nChanged for the measurement, time {number}.\n", encoding="utf-8")


def post(number, count):
    """About 2.9 KB of front matter and Markdown, different for each number, always the same."""
    chance = random.Random(number)
    tags = ", ".join(chance.sample(TAGS, 3))
    day = date(2000, 1, 1) + timedelta(days=number * 9_000 // max(count, 1))

    def words(least, most):
        return " ".join(chance.choices(WORDS, k=chance.randint(least, most)))

    def sentence():
        return words(7, 13).capitalize() + "."

    def address():
        return f"/journal/post-{chance.randrange(count):06}/"

    def paragraph():
        return (
            f"{sentence()} The *{words(1, 2)}* and the **{words(1, 2)}** {words(3, 6)}, as"
            f" [{words(2, 4)}]({address()}) says. {sentence()} Write `{words(1, 1)}` – {words(4, 8)}."
            f" {sentence()}"
        )

    def items(mark):
        lines = [f"{mark} {words(4, 9).capitalize()}, {words(2, 4)}." for _ in range(3)]
        lines[1] = f"{mark} See [{words(1, 3)}]({address()}#questions) for **{words(2, 3)}**."
        return "\n".join(lines)

    return f"""---
title: {words(3, 6).capitalize()} {number}
date: {day}
tags: [{tags}]
description: {words(10, 16).capitalize()}.
---

{paragraph()}

## {words(2, 5).capitalize()}

{paragraph()}

{items("-")}

![{words(3, 5).capitalize()}](/assets/roof.svg)

### {words(2, 4).capitalize()}

{paragraph()}

```swift
let {words(1, 1)} = {chance.randrange(1000)}
print("{words(3, 5)}", {words(1, 1)} < {chance.randrange(100)})
```

> {sentence()} {sentence()}

## Questions

{items("1.")}

{sentence()} {sentence()} More at <https://www.example.org/{number}> or [outside](https://example.com/{words(1, 1)}).

{paragraph()}
"""
