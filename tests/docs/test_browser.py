# SPDX-License-Identifier: MIT
"""The reference in a browser, from files: no page has anything to say on the console, and the search finds things.

Without a Chromium this is skipped. It is run once for each page.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import pages

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DOCS = os.path.join(ROOT, "generated", "docs")
BROWSER = next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)
SECONDS = 120


def visit(folder, url):
    """(the page's elements after its scripts ran, console messages); `folder` is for the browser's files."""
    done = subprocess.run(
        [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         f"--user-data-dir={folder}/profile", "--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom", url],
        capture_output=True, text=True, timeout=SECONDS, check=False)
    path = os.path.join(folder, "page.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(done.stdout)
    return pages.Page(path), re.findall(r".*CONSOLE.*", done.stderr)


def hits(page):
    """[(href, name)] of the search's list, None where it is not shown."""
    shown = page.ids["hits"]
    if "hidden" in shown.attrs:
        return None
    return [(link.attrs["href"], next(link.all("span", "n")).text) for link in shown.all("a")]


@unittest.skipUnless(BROWSER, "there is no Chromium here")
class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name

    def visit(self, page):
        found, said = visit(self.folder, f"file://{DOCS}/{page}")
        self.assertEqual(said, [], page)
        self.assertIn("theme", found.ids, f"{page} did not load")
        self.assertNotIn("hidden", found.ids["theme"].attrs, "the script did not run to its end")
        return found

    def test_what_a_page_says_is_heard(self):
        loud = os.path.join(self.folder, "loud.html")
        with open(loud, "w", encoding="utf-8") as file:
            file.write("<!doctype html><title>loud</title><script>console.error('heard'); none();</script>")
        self.assertEqual(len(visit(self.folder, f"file://{loud}")[1]), 2)

    def test_pages_are_quiet(self):
        for name in sorted(os.listdir(DOCS)):
            if name.endswith(".html"):
                with self.subTest(name):
                    self.assertIsNone(hits(self.visit(name)))

    def test_the_search_finds(self):
        for asked, first, name in (("scissor", "commands.html#cmd-SET_SCISSOR_STATE", "SET_SCISSOR_STATE"),
                                   ("draw_vbo", "commands.html#cmd-DRAW_VBO", "DRAW_VBO"),
                                   ("blend-advanced", "objects.html#quirk-blend-advanced", "blend-advanced"),
                                   ("VIRGL_CAP_TXQS", "capabilities.html#bits-capability_bits-TXQS", "VIRGL_CAP_TXQS"),
                                   ("stipple pattern", "commands.html#cmd-SET_POLYGON_STIPPLE", "SET_POLYGON_STIPPLE"),
                                   ("r8g8b8a8_unorm", "formats.html#format-R8G8B8A8_UNORM", "R8G8B8A8_UNORM")):
            with self.subTest(asked):
                found = hits(self.visit(f"index.html?q={asked}"))
                self.assertIn((first, name), found[:3])

    def test_the_search_says_when_there_is_nothing(self):
        page = self.visit("index.html?q=xyzzy")
        self.assertEqual(hits(page), [])
        self.assertIn("Nothing has that name.", page.ids["hits"].text)

    def test_a_link_to_a_name_finds_its_page(self):
        self.assertIn("cmd-CLEAR", self.visit("index.html#cmd-CLEAR").ids)


if __name__ == "__main__":
    done = unittest.main(argv=sys.argv[:1], exit=False).result
    sys.exit(77 if BROWSER is None else not done.wasSuccessful())
